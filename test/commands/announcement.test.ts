// What the ribbon commands say, and how it gets into their dialog.
import {
  announcementIn,
  dialogAddress,
  troubleAnnouncement,
  verdictAnnouncement,
} from '../../src/commands/announcement';
import { WorkbookError } from '../../src/workbook/port';
import { result } from '../taskpane/specimen';

const PAGE = 'https://intranet/gouji/commands.html?_host_Info=Excel$Win32$16.01$zh-CN';

test('a check says the verdict and the counts', () => {
  const { title, lines } = verdictAnnouncement(result(), 'zh');
  expect(title).toBe('核对结果');
  expect(lines).toEqual([
    '还不能上报：1 处不平，1 处缺数',
    '平 1 处，尾差 2 处，未核 1 处。',
    '要看每一处差在哪里，请点“打开窗格”。',
  ]);
  expect(verdictAnnouncement(result(), 'en').lines[0]).toBe('Not ready to hand in: 1 unequal, 1 missing');
});

test('a workbook without standard tables has no counts', () => {
  expect(verdictAnnouncement(result({ tables: [], findings: [] }), 'zh').lines).toHaveLength(2);
});

test('a trouble says what to do', () => {
  const { lines } = troubleAnnouncement(new WorkbookError('edit-mode'), 'zh');
  expect(lines[0]).toContain('按回车');
});

test('what is said arrives in the dialog as it was', () => {
  const said = verdictAnnouncement(result(), 'zh');
  const address = dialogAddress(PAGE, said);
  expect(address.startsWith('https://intranet/gouji/commands.html#say=')).toBe(true);
  expect(announcementIn(new URL(address).hash)).toEqual(said);
  expect(announcementIn(`${new URL(address).hash}&_xdm_Info=conversation|app|origin`)).toEqual(said);
});

test.each(['', '#', '#say=', '#say=%7B%7D', '#say=%', '#say=%22text%22'])('%j says nothing', (hash) => {
  expect(announcementIn(hash)).toBeNull();
});
