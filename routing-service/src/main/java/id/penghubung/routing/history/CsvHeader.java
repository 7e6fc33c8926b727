package id.penghubung.routing.history;

import id.penghubung.routing.history.HistoryLines.UnreadableRestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * The first row of a CSV body, which names the columns. Its length and the number of its columns are bounded before it is parsed, because
 * the parser keeps them all.
 */
final class CsvHeader {

    /** Longest first row in bytes, with empty lines before it. */
    static final int MAX_BYTES = 4_096;

    static final int MAX_COLUMNS = 50;

    private final InputStream body;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private boolean quoted;
    private boolean named;
    private int columns = 1;

    private CsvHeader(InputStream body) {
        this.body = body;
    }

    /**
     * Checks the first row, and returns the whole body.
     *
     * @throws UnreadableRestException if the first row is too long, or has too many columns
     * @throws IOException if the body breaks off
     */
    static InputStream checked(InputStream body) throws UnreadableRestException, IOException {
        return new CsvHeader(body).check();
    }

    private InputStream check() throws UnreadableRestException, IOException {
        int read = body.read();
        while (read >= 0 && !isEnd(read)) {
            add(read);
            if (row.size() > MAX_BYTES || columns > MAX_COLUMNS) {
                throw new UnreadableRestException(new InvalidLineException(
                        "",
                        "baris pertama paling panjang %d bita dengan %d kolom; tidak ada baris yang dibaca"
                                .formatted(MAX_BYTES, MAX_COLUMNS),
                        "the first row must have %d bytes and %d columns at most; no row was read"
                                .formatted(MAX_BYTES, MAX_COLUMNS)));
            }
            read = body.read();
        }
        if (read >= 0) {
            row.write(read);
        }
        // Unlike a sequence of streams, this does not close the body at its end.
        PushbackInputStream whole = new PushbackInputStream(body, MAX_BYTES + 1);
        whole.unread(row.toByteArray());
        return whole;
    }

    private boolean isEnd(int read) {
        return named && !quoted && (read == '\n' || read == '\r');
    }

    private void add(int read) {
        row.write(read);
        if (read == '"') {
            quoted = !quoted;
        } else if (read == ',' && !quoted) {
            columns++;
        }
        named |= !Character.isWhitespace(read);
    }
}
