import { http } from './http';

/** Where the gateway listens, as a WebSocket address without query. */
export async function getGatewayUrl(): Promise<string> {
  const { url } = await http.get<{ readonly url: string }>('/gateway');
  return url;
}
