package id.penghubung.gateway.client;

import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Final response to a request, in contrast to an interim one such as {@code 100 Continue}. */
final class FinalResponse {

    private FinalResponse() {}

    /** Returns whether a message that is written to a client is the last part of a final response. */
    static boolean endsWith(Object message) {
        return message instanceof LastHttpContent && !isInterim(message);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
