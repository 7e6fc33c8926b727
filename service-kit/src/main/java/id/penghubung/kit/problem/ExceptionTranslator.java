package id.penghubung.kit.problem;

import com.github.f4b6a3.uuid.UuidCreator;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.runtime.Causes;
import id.penghubung.kit.runtime.DatabaseFailures;
import id.penghubung.kit.runtime.DiskFailures;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jboss.logging.Logger;

/**
 * Translates unexpected exceptions into problems: concurrent modifications, an unavailable database, a full disk, or an
 * internal error.
 */
@ApplicationScoped
class ExceptionTranslator {

    private static final Logger LOG = Logger.getLogger(ExceptionTranslator.class);

    /** PostgreSQL: character_not_in_repertoire. */
    private static final String NUL_IN_TEXT = "22021";

    ProblemException translate(Throwable failure) {
        for (Throwable cause : Causes.of(failure)) {
            switch (cause) {
                case ProblemException problem -> {
                    return problem;
                }
                case ConstraintViolationException violated
                when violated.getKind() == ConstraintKind.UNIQUE -> {
                    LOG.warnf("Constraint %s stopped a request", violated.getConstraintName());
                    return conflict();
                }
                case HttpClosedException disconnected -> {
                    return bodyEndedEarly();
                }
                case ClosedChannelException disconnected -> {
                    return bodyEndedEarly();
                }
                case SQLException unstorable
                when NUL_IN_TEXT.equals(unstorable.getSQLState()) -> {
                    return unstorable();
                }
                default -> {}
            }
        }
        if (DatabaseFailures.isUnavailable(failure) || DatabaseFailures.isLockTimeout(failure)) {
            return unavailable(failure);
        }
        if (DatabaseFailures.isConcurrentModification(failure)) {
            return staleVersion();
        }
        if (DiskFailures.isFull(failure)) {
            return diskFull(failure);
        }
        UUID reference = UuidCreator.getTimeOrderedEpoch();
        LOG.errorf(failure, "Unexpected failure %s", reference);
        return ProblemException.of(
                CommonProblem.INTERNAL_ERROR,
                "Ini kesalahan kami. Sebutkan kode " + reference + " bila melapor.",
                "This is our mistake. Quote " + reference + " when you report it.");
    }

    private static ProblemException staleVersion() {
        return ProblemException.of(
                CommonProblem.STALE_VERSION,
                "Ambil keadaan terbaru, lalu ulangi.",
                "Fetch the present state, then try again.");
    }

    private static ProblemException conflict() {
        return ProblemException.of(
                CommonProblem.CONFLICT,
                "Orang lain melakukan hal yang sama pada saat yang sama.",
                "Someone else did the same at the same time.");
    }

    private static ProblemException unstorable() {
        return ProblemException.of(
                CommonProblem.MALFORMED_REQUEST,
                "Salah satu teks memuat huruf NUL, yang tidak dapat disimpan.",
                "One of the texts contains the character NUL, which cannot be stored.");
    }

    private static ProblemException diskFull(Throwable failure) {
        LOG.errorf("A disk is full: %s", failure.toString());
        return ProblemException.of(CommonProblem.INSUFFICIENT_STORAGE, ProblemException.TRY_AGAIN)
                .withHeader("Retry-After", "300");
    }

    /**
     * Returns the problem for an interrupted body. The client has disconnected and reads no response, so nothing is
     * logged.
     */
    private static ProblemException bodyEndedEarly() {
        return ProblemException.of(
                CommonProblem.MALFORMED_REQUEST,
                "Isi permintaan terputus sebelum selesai.",
                "The body ended before it was complete.");
    }

    private static ProblemException unavailable(Throwable failure) {
        LOG.warnf("The database did not serve a request: %s", failure.toString());
        return ProblemException.unavailable("5");
    }
}
