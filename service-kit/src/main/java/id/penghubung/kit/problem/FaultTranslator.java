package id.penghubung.kit.problem;

import com.github.f4b6a3.uuid.UuidCreator;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLTransientException;
import java.util.UUID;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;

/** Turns what nobody threw on purpose into a problem: a lost race, a database that is away, or our own mistake. */
@ApplicationScoped
class FaultTranslator {

    private static final Logger LOG = Logger.getLogger(FaultTranslator.class);

    private static final Text TRY_LATER =
            Text.of("Coba lagi sebentar lagi; tidak ada yang berubah.", "Try again shortly; nothing was changed.");

    ProblemException translate(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException refusal -> {
                    return refusal;
                }
                case OptimisticLockException ignored -> {
                    return stale();
                }
                case StaleStateException ignored -> {
                    return stale();
                }
                case ConstraintViolationException violated -> {
                    LOG.warnf("Constraint %s stopped a request", violated.getConstraintName());
                    return conflict();
                }
                case JDBCConnectionException lost -> {
                    return unavailable(lost);
                }
                case SQLTransientException lost -> {
                    return unavailable(lost);
                }
                default -> {}
            }
        }
        UUID reference = UuidCreator.getTimeOrderedEpoch();
        LOG.errorf(fault, "Unexpected fault %s", reference);
        return ProblemException.of(
                CommonProblem.INTERNAL_ERROR,
                "Ini kesalahan kami. Sebutkan kode " + reference + " bila melapor.",
                "This is our mistake. Quote " + reference + " when you report it.");
    }

    private static ProblemException stale() {
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

    private static ProblemException unavailable(Throwable lost) {
        LOG.warnf("The database is away: %s", lost.getClass().getName());
        return ProblemException.of(CommonProblem.SERVICE_UNAVAILABLE, TRY_LATER).withHeader("Retry-After", "5");
    }
}
