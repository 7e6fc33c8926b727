package id.penghubung.quality.files;

import id.penghubung.kit.files.FileKind;
import java.util.Set;

/** Kinds of files that show a document on paper: PDF and pictures. */
public final class Scans {

    private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG, FileKind.WEBP);

    private Scans() {}

    /** Returns whether a file of this kind can be a scan. */
    public static boolean include(FileKind kind) {
        return KINDS.contains(kind);
    }
}
