package id.penghubung.kit.files;

import id.penghubung.kit.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * Makes copies of MP4 videos without the boxes in which cameras store place, device and titles (ISO/IEC 14496-12: {@code udta}, {@code
 * meta}, {@code uuid}). They become free space of the same length, so that picture and sound stay where the index says. Picture and
 * sound themselves are not changed.
 */
final class VideoCleaner {

    private static final Set<String> CONTAINERS =
            Set.of("moov", "trak", "mdia", "minf", "stbl", "moof", "traf", "edts");
    private static final Set<String> METADATA = Set.of("udta", "meta", "uuid", "free", "skip");
    private static final int HEADER_BYTES = 8;
    private static final int LONG_HEADER_BYTES = 16;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_BOXES = 20_000;

    private final RandomAccessFile file;
    private int boxes;
    private boolean hasMovie;

    private VideoCleaner(RandomAccessFile file) {
        this.file = file;
    }

    /**
     * Writes the copy of a video.
     *
     * @throws ProblemException 422 if its boxes do not fit into each other, or there is no movie in it
     */
    static void clean(Path original, Path target) throws IOException {
        Files.copy(original, target, StandardCopyOption.REPLACE_EXISTING);
        try (RandomAccessFile file = new RandomAccessFile(target.toFile(), "rw")) {
            VideoCleaner cleaner = new VideoCleaner(file);
            cleaner.cleanBoxes(0, file.length(), 0);
            if (!cleaner.hasMovie) {
                throw FileKindDetector.unreadable();
            }
        }
    }

    private void cleanBoxes(long start, long end, int depth) throws IOException {
        long position = start;
        while (position < end) {
            if (end - position < HEADER_BYTES || depth > MAX_DEPTH || ++boxes > MAX_BOXES) {
                throw FileKindDetector.unreadable();
            }
            file.seek(position);
            long size = file.readInt() & 0xffffffffL;
            byte[] name = new byte[4];
            file.readFully(name);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            int header = HEADER_BYTES;
            if (size == 1) {
                header = LONG_HEADER_BYTES;
                size = end - position < header ? 0 : file.readLong();
            } else if (size == 0 && depth == 0) {
                size = end - position;
            }
            if (size < header || size > end - position) {
                throw FileKindDetector.unreadable();
            }
            cleanBox(type, position, header, size, depth);
            position += size;
        }
    }

    private void cleanBox(String type, long position, int header, long size, int depth) throws IOException {
        hasMovie |= "moov".equals(type);
        if (METADATA.contains(type)) {
            file.seek(position + Integer.BYTES);
            file.write("free".getBytes(StandardCharsets.ISO_8859_1));
            erase(position + header, size - header);
        } else if (CONTAINERS.contains(type)) {
            cleanBoxes(position + header, position + size, depth + 1);
        }
    }

    private void erase(long from, long bytes) throws IOException {
        byte[] zeros = new byte[(int) Math.min(bytes, 64 * 1024)];
        file.seek(from);
        for (long left = bytes; left > 0; left -= zeros.length) {
            file.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }
}
