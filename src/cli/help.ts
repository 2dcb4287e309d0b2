// What `gouji help` prints: every command, option and exit status, in both languages.
import type { Message } from '../model/message';

export const HELP: Message = {
  zh: `用法：
  gouji check 文件或文件夹…       核对勾稽关系并评分，结果给人看；文件夹连同下级文件夹里的工作簿都核对
  gouji check 文件 --json         同样的结果，JSON 格式，只输出到标准输出
  gouji check 文件夹 --csv        一个文件一行，可用 Excel 打开
  gouji check 文件夹 -o 汇总.xlsx 汇总成一份工作簿：各部门一览、全部审核结果、各项指标得分、各部门的审核单
  gouji check 文件 --slip 审核单.xlsx  一个文件的审核单，可打印签字
  gouji compare 上次.xlsx 这次.xlsx   重新报送的与上次的相比：哪些改好了、没有改、新出现，哪些数改了（可加 --json）
  gouji compare 上次文件夹 这次文件夹  按相对路径配对，一个部门一行，再合计（--details 详细，可加 --json、--csv）
  gouji fill 文件 -o 输出.xlsx    另存一份填好评分表和勾稽核对表的工作簿
  gouji report 文件 -o 自评报告.docx   部门整体支出绩效自评报告：表、算式、得分和问题来自工作簿，只有人能写的留空标出
  gouji template 输出.xlsx        空白模板：规则包的各张表，名称、表头和合计公式都已做好
  gouji bind 文件 -o 输出.xlsx    按标题和表头查找没有名称的标准表，另存一份定义好名称的工作簿
  gouji packs                     列出随程序的规则包
选项：
  --pack 编号或文件   用哪个规则包：gouji packs 列出的编号，或 .yaml、.json 文件；
               不写就用工作簿记住的，没有记住就用 wanzhou-2019
  --last 文件  上年的工作簿：年初结转等与它相核，上年三公经费没有填的用它的；
               check 也可以写文件夹：各部门用其中相对路径相同的那一份
  --units 机关,甲所   模板里有哪几个机构，各占一行（块）；不写就只有机关
  --accounts   模板里加上部门决算公开的九张表
  --strict     尾差和没有通过的核实关系也算不平（影响退出状态）
  --date 2026-11-25  审核单上的审核日期；不写就留空，由人填写
  --details    比两个文件夹时，每个部门都写出比两个文件的全部内容
  --workers N  同时用几个线程核对；不写就用这台机器能同时运行的个数
  --force      输出文件已存在时覆盖
  --lang en    用英文说明
退出状态：0 全部平或尾差；1 有不平、缺数或读不出的数；2 文件用不了，或没有标准表（bind：1 有拿不准的表；
compare：看这次的，没有再报送的部门看上次的）`,
  en: `Usage:
  gouji check FILE|FOLDER…       check the ties and score, for people; of a folder, every workbook below it
  gouji check FILE --json        the same as JSON, alone on standard output
  gouji check FOLDER --csv       a line a file, which Excel opens
  gouji check FOLDER -o OUT.xlsx one workbook of all: the departments, all findings, all scores, a slip to sign for each
  gouji check FILE --slip OUT.xlsx  the audit slip of one file, to be printed and signed
  gouji compare OLD NEW          a resubmission against the last hand-in: findings resolved, left and new; amounts changed (--json too)
  gouji compare OLDDIR NEWDIR    paired by path below the folder: a line a department, then the totals (--details for all; --json, --csv)
  gouji fill FILE -o OUT.xlsx    a copy of the workbook with its summary and ledger written
  gouji report FILE -o OUT.docx  the self-evaluation report as a Word file; what only people can write is a marked blank
  gouji template OUT.xlsx        an empty workbook: the pack's tables with names, headings and total formulas
  gouji bind FILE -o OUT.xlsx    finds standard tables without names by title and headings; a copy with the names defined
  gouji packs                    lists the packs that come with Gouji
Options:
  --pack ID|FILE   the pack to use: an id that gouji packs lists, or a .yaml or .json file;
               else the one that the workbook remembers, else wanzhou-2019
  --last FILE  last year’s workbook: what was carried over is compared with it;
               for check also a folder: each department has the one under its own path there
  --units A,B  the reporting units of a template, a row or block each; else 机关 alone
  --accounts   adds the nine tables of 部门决算公开 to a template
  --strict     counts 尾差 and broken 核实 ties as well (in the exit status)
  --date 2026-11-25  the date on an audit slip; without it, left for a hand
  --details    of two folders, tells for each department what is told of two files
  --workers N  how many threads check at once; else as many as this machine can run
  --force      overwrites an existing output file
  --lang zh    speaks Chinese (the default)
Exit status: 0 every tie holds or differs by rounding; 1 some tie is broken, incomplete or unreadable; 2 a file cannot be used, or has no standard table (bind: 1 some table is doubtful;
compare: that of the new one, and of a department not resubmitted, of the last one)`,
};
