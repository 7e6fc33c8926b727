package id.penghubung.gateway.client;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** The reply to a request, after which no other follows: not a {@code 100 Continue}. */
final class FinalResponse {

    private FinalResponse() {}

    /** Whether a message that is written to a client is the last of a final reply. */
    static boolean endsWith(Object message) {
        return message instanceof LastHttpContent && !isInterim(message);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
