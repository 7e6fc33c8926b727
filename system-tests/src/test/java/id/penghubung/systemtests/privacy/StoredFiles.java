package id.penghubung.systemtests.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files of a folder and of those below it, to look for what they must not contain. They are read in parts, as bytes. */
record StoredFiles(Path folder) {

    private static final int PART = 1 << 20;
    private static final int PAIRS = 1 << 16;

    /**
     * Returns the files that contain one of the texts, each with the texts. A file that is deleted meanwhile is left out.
     *
     * @param texts texts of at least two characters, all of ISO 8859-1
     */
    Map<Path, Set<String>> containing(List<String> texts) {
        var byBegin = byBegin(texts);
        int longest = texts.stream().mapToInt(String::length).max().orElseThrow();
        var found = new TreeMap<Path, Set<String>>();
        for (var file : files()) {
            var inFile = search(file, byBegin, longest);
            if (!inFile.isEmpty()) {
                found.put(file, inFile);
            }
        }
        return found;
    }

    private List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Returns the texts by their first two bytes, so that one look decides for nearly every byte of a file. */
    private static byte[][][] byBegin(List<String> texts) {
        var byBegin = new byte[PAIRS][0][];
        for (var text : texts) {
            byte[] bytes = text.getBytes(ISO_8859_1);
            int pair = pair(bytes[0], bytes[1]);
            var sameBegin = Arrays.copyOf(byBegin[pair], byBegin[pair].length + 1);
            sameBegin[sameBegin.length - 1] = bytes;
            byBegin[pair] = sameBegin;
        }
        return byBegin;
    }

    /** Parts overlap, so that no text is cut. */
    private static Set<String> search(Path file, byte[][][] byBegin, int longest) {
        var found = new HashSet<String>();
        byte[] part = new byte[PART + longest];
        int kept = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(part, 0, PART); read > 0; read = in.readNBytes(part, kept, PART)) {
                int length = kept + read;
                search(part, length, byBegin, found);
                kept = Math.min(longest, length);
                System.arraycopy(part, length - kept, part, 0, kept);
            }
        } catch (NoSuchFileException deleted) {
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void search(byte[] part, int length, byte[][][] byBegin, Set<String> found) {
        for (int at = 0; at < length - 1; at++) {
            for (byte[] text : byBegin[pair(part[at], part[at + 1])]) {
                if (isAt(part, at, length, text)) {
                    found.add(new String(text, ISO_8859_1));
                }
            }
        }
    }

    private static boolean isAt(byte[] part, int at, int length, byte[] text) {
        if (at + text.length > length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (part[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int pair(byte first, byte second) {
        return (first & 0xFF) << 8 | second & 0xFF;
    }
}
