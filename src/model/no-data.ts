// Words that a table has nothing to report: 本表无数据; 本单位无政府性基金预算财政拨款收入支出，故本表无数据.

const NO_DATA =
  /无数据|无相关数据|本表(?:为空|无)|空表|(?:没有|无|未发生|未安排).*(?:收入|支出|拨款|预算|经费)/;
/** A heading is shorter than it takes to say that there is nothing. */
const LONGEST = 200;

/** `label`: in the form in which labels are compared. */
export function saysNoData(label: string): boolean {
  return label.length <= LONGEST && NO_DATA.test(label);
}
