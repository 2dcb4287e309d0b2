// The transport for Node: the object that the library takes from the global `_richApiNativeBridge` when it is loaded.
import { REFUSALS } from './faults';
import type { ExcelHost } from './host';

export interface NativeBridge {
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

/** A bridge to a host. Make a new one (and give it to `OfficeExtension.HostBridge.init`) for every workbook. */
export function nodeBridge(host: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as BridgeRequest;
      void host.answer(JSON.stringify(message.body)).then((answer) => {
        const reply =
          'text' in answer
            ? { statusCode: 200, body: JSON.parse(answer.text) as unknown }
            : refusal(answer.refused);
        bridge.onMessageFromHost?.(
          JSON.stringify({ id, type: 2, flags: 0, message: { headers: {}, ...reply } }),
        );
      });
    },
  };
  host.deliverTo({
    messages: (entries) =>
      bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: '', message: { entries } })),
  });
  return bridge;
}

function refusal(code: keyof typeof REFUSALS): { statusCode: number; body: unknown } {
  const { status } = REFUSALS[code];
  // Without an error in its body the library takes it for a broken connection.
  return { statusCode: status, body: code === 'ConnectionFailure' ? {} : { error: { code, message: code } } };
}
