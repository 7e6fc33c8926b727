package id.penghubung.routing.history;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.BoundedLineReader;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Past decisions as NDJSON: one object in each line. */
final class NdjsonLines implements HistoryLines {

    /** Longest line in bytes: a text of the greatest length whose characters are all escaped. */
    private static final int MAX_LINE = 8 * HistoryCheck.MAX_TEXT_LENGTH;

    private final BoundedLineReader lines;
    private final ObjectMapper json;
    private long number;

    NdjsonLines(InputStream body, ObjectMapper json) {
        this.lines = new BoundedLineReader(body, MAX_LINE, Long.MAX_VALUE);
        this.json = json;
    }

    @Override
    public @Nullable HistoryLine next() throws InvalidLineException, IOException {
        BoundedLineReader.Line line = lines.next();
        if (line == null) {
            return null;
        }
        number = line.number();
        byte[] bytes = line.bytes();
        if (bytes == null) {
            throw new InvalidLineException("", "baris ini terlalu panjang", "the line is too long");
        }
        return read(bytes);
    }

    private HistoryLine read(byte[] bytes) throws InvalidLineException {
        try {
            HistoryLine read = json.readValue(bytes, HistoryLine.class);
            if (read == null) {
                throw notAnObject("");
            }
            return read;
        } catch (JsonMappingException mismatch) {
            throw notAnObject(
                    mismatch.getPath().isEmpty()
                            ? ""
                            : String.valueOf(mismatch.getPath().getFirst().getFieldName()));
        } catch (IOException malformed) {
            // No JSON, or bytes that look like another encoding, such as UTF-32, and are not.
            throw notAnObject("");
        }
    }

    private static InvalidLineException notAnObject(String field) {
        return field.isEmpty()
                ? new InvalidLineException(field, "harus satu objek JSON", "must be one JSON object")
                : new InvalidLineException(field, "tidak dapat dibaca", "cannot be read");
    }

    @Override
    public long number() {
        return number;
    }
}
