package id.penghubung.kit.files;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Check that an upload has its file. Bean Validation cannot do it: the part of a form that is absent has no constraint. */
public final class RequiredFile {

    private RequiredFile() {}

    /**
     * @param file the part {@code file} of the form
     * @throws ProblemException 400 if it is absent
     */
    public static FileUpload of(@Nullable FileUpload file) {
        if (file == null) {
            throw ProblemException.invalid(FieldError.of("file", "wajib diisi dengan satu berkas", "needs one file"));
        }
        return file;
    }
}
