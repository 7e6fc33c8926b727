package id.penghubung.kit.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Function;

/** Writes a report as a file to save. */
public abstract class ExportWriter<T> implements MessageBodyWriter<T> {

    private final Class<T> reportType;
    private final String contentType;
    private final Function<T, String> fileName;

    /**
     * @param contentType value of {@code Content-Type}: the media type that the class produces, with its parameters
     * @param fileName gives the name of the file of a report
     */
    protected ExportWriter(Class<T> reportType, String contentType, Function<T, String> fileName) {
        this.reportType = reportType;
        this.contentType = contentType;
        this.fileName = fileName;
    }

    @Override
    public final boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return reportType.isAssignableFrom(type);
    }

    @Override
    public final void writeTo(
            T report,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, contentType);
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName.apply(report) + "\"");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        write(report, body);
    }

    /** Writes the bytes of the file. */
    protected abstract void write(T report, OutputStream body) throws IOException;
}
