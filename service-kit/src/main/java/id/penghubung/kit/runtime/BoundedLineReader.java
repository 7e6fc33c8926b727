package id.penghubung.kit.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a stream one after the other, and keeps no more than one of them. */
public final class BoundedLineReader {

    private static final int BUFFER = 8_192;

    private final InputStream stream;
    private final int maxLine;
    private final long maxTotal;
    private final byte[] buffer = new byte[BUFFER];

    private int position;
    private int filled;
    private long total;
    private int number;

    /**
     * @param maxLine longest line in bytes
     * @param maxTotal bytes after which the stream counts as too large; it is read on
     */
    public BoundedLineReader(InputStream stream, int maxLine, long maxTotal) {
        this.stream = stream;
        this.maxLine = maxLine;
        this.maxTotal = maxTotal;
    }

    /**
     * A line that is not empty.
     *
     * @param number number of the line, counted from 1
     * @param bytes its content; null if it is too long
     */
    public record Line(int number, byte @Nullable [] bytes) {}

    /**
     * Returns the next line that is not empty; null at the end.
     *
     * @throws IOException if the stream breaks off
     */
    public @Nullable Line next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean tooLong = false;
            int read = read();
            if (read < 0) {
                return null;
            }
            number++;
            while (read >= 0 && read != '\n') {
                if (line.size() < maxLine) {
                    line.write(read);
                } else {
                    tooLong = true;
                }
                read = read();
            }
            if (tooLong || !line.toString(UTF_8).isBlank()) {
                return new Line(number, tooLong ? null : line.toByteArray());
            }
        }
    }

    /** Returns whether more bytes were read than the stream may have. */
    public boolean isTooLarge() {
        return total > maxTotal;
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = stream.read(buffer);
            position = 0;
            if (filled < 0) {
                filled = 0;
                return -1;
            }
            total += filled;
            if (filled == 0) {
                return read();
            }
        }
        return buffer[position++] & 0xff;
    }
}
