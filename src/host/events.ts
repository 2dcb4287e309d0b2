// Office events: who registered for what, and the messages that wait until a request has been answered.
import type { MessageEntry } from './protocol';

/** The events this host raises, with their number on the wire. */
export const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  NameChanged: 25,
} as const;
export type EventName = keyof typeof EVENT_TYPES;

const RICH_API_EVENT = 65_536;
/** The target of an event that was registered on the collection of sheets. */
export const ALL_SHEETS = 'Workbook';

export class EventSource {
  private readonly registered = new Set<string>();
  private queue: MessageEntry[] = [];
  private selectionMoved = false;

  register(event: EventName, target: string): void {
    this.registered.add(`${event} ${target}`);
  }

  unregister(event: EventName, target: string): void {
    this.registered.delete(`${event} ${target}`);
  }

  /** How many registrations there are. */
  get count(): number {
    return this.registered.size;
  }

  raise(event: EventName, sheetId: string, payload: Readonly<Record<string, unknown>>): void {
    for (const targetId of [ALL_SHEETS, sheetId]) {
      if (!this.registered.has(`${event} ${targetId}`)) continue;
      this.queue.push({
        messageCategory: RICH_API_EVENT,
        messageType: EVENT_TYPES[event],
        targetId,
        message: JSON.stringify(payload),
        id: 0,
        isRemoteOverride: false,
      });
    }
  }

  /** Whether anybody would hear the event. */
  heard(event: EventName, sheetId: string): boolean {
    return this.registered.has(`${event} ${ALL_SHEETS}`) || this.registered.has(`${event} ${sheetId}`);
  }

  moved(): void {
    this.selectionMoved = true;
  }

  /** What has gathered since the last time: messages, and whether the selection moved (the classic event). */
  take(): { readonly entries: readonly MessageEntry[]; readonly selectionMoved: boolean } {
    const taken = { entries: this.queue, selectionMoved: this.selectionMoved };
    this.queue = [];
    this.selectionMoved = false;
    return taken;
  }
}
