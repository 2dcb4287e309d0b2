// The commands' dialog: shown from the function file, and filled in on its own page.
import { type Announcement, dialogAddress } from './announcement';

/** A ribbon command is given five minutes; it must end before Office complains. */
const AT_MOST = 4 * 60_000;
/** An Office that says neither that the dialog is shown nor that it is not must not keep the command. */
const SHOWN_WITHIN = 30_000;
const OK = 'ok';

/** Shows the dialog and waits until it is closed: the command must not end earlier, or the dialog goes with it. */
export function announce(announcement: Announcement): Promise<void> {
  return new Promise((resolve) => {
    const address = dialogAddress(window.location.href, announcement);
    const unanswered = setTimeout(resolve, SHOWN_WITHIN);
    Office.context.ui.displayDialogAsync(
      address,
      { height: 30, width: 28, displayInIframe: true },
      (shown) => {
        clearTimeout(unanswered);
        if (shown.status !== Office.AsyncResultStatus.Succeeded) {
          resolve();
          return;
        }
        const dialog = shown.value;
        const close = (): void => {
          clearTimeout(timer);
          dialog.close();
          resolve();
        };
        const timer = setTimeout(close, AT_MOST);
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, close);
        dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
          clearTimeout(timer); // closed by the user
          resolve();
        });
      },
    );
  });
}

/** Fills the dialog's page. */
export function showAnnouncement({ language, title, lines }: Announcement): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = title;
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraphs = lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  const button = document.createElement('button');
  button.textContent = language === 'zh' ? '知道了' : 'OK';
  button.addEventListener('click', () => Office.context.ui.messageParent(OK));
  const main = document.createElement('main');
  main.append(heading, ...paragraphs, button);
  document.body.replaceChildren(main);
  button.focus();
}
