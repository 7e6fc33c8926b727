package id.penghubung.kit.files;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.util.Set;

/** The kinds of files that an endpoint accepts. */
public enum AcceptedKinds {
    /** Papers and pictures of officers. */
    DOCUMENTS(
            Set.of(FileKind.JPEG, FileKind.PNG, FileKind.WEBP, FileKind.PDF, FileKind.DOCX, FileKind.XLSX),
            Text.of(
                    "Kirim foto (JPEG, PNG, WebP), PDF, atau dokumen DOCX/XLSX tanpa makro.",
                    "Send a picture (JPEG, PNG, WebP), a PDF, or a DOCX/XLSX document without macros.")),

    /** Photos, videos and papers that members of the public send, often from phones. */
    EVIDENCE(
            Set.of(FileKind.JPEG, FileKind.PNG, FileKind.WEBP, FileKind.PDF, FileKind.MP4),
            Text.of(
                    "Kirim foto (JPEG, PNG, WebP), PDF, atau video pendek (MP4).",
                    "Send a picture (JPEG, PNG, WebP), a PDF, or a short video (MP4)."));

    private final Set<FileKind> kinds;
    private final Text hint;

    AcceptedKinds(Set<FileKind> kinds, Text hint) {
        this.kinds = kinds;
        this.hint = hint;
    }

    boolean contains(FileKind kind) {
        return kinds.contains(kind);
    }

    ProblemException notAccepted() {
        return FileProblem.FILE_KIND_NOT_ACCEPTED.atFile(hint.id(), hint.en());
    }
}
