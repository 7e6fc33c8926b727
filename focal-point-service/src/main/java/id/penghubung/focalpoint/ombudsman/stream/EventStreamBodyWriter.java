package id.penghubung.focalpoint.ombudsman.stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Connects an {@link EventStream} to its response and returns, so that an open stream holds no thread. The framework's own
 * support for server-sent events writes each event alone; with hundreds of streams, events are written together.
 */
@Provider
class EventStreamBodyWriter implements ServerMessageBodyWriter<EventStream> {

    private final StreamReader reader;

    EventStreamBodyWriter(StreamReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == EventStream.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == EventStream.class;
    }

    @Override
    public void writeResponse(EventStream stream, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        if (request.serverRequest().getRequestMethod().equals(HttpMethod.HEAD)) {
            stream.release();
            context.serverResponse().end();
            return;
        }
        request.suspend();
        stream.connect(new ResponseConnection(context.serverResponse(), () -> {
            stream.release();
            request.resume();
        }));
        reader.add(stream);
    }

    /** Not called: the framework prefers {@link #writeResponse}. */
    @Override
    public void writeTo(
            EventStream stream,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream output) {
        throw new UnsupportedOperationException("An event stream is not written to an output stream");
    }
}
