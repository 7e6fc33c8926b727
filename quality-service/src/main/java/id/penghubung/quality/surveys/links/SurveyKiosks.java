package id.penghubung.quality.surveys.links;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.surveys.survey.Survey;
import id.penghubung.quality.surveys.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Kiosks: an officer opens the page on a device and enters the PIN; from then on each respondent gets a single-use link there. The session of
 * the device is a signed time, so that no replica needs to remember it.
 */
@ApplicationScoped
public class SurveyKiosks {

    /** Path of the page of a kiosk; the token follows. */
    public static final String PATH = "/v1/survey-kiosks/";

    private static final String TOKEN = "kiosk";
    private static final String PIN = "kiosk-pin";
    private static final String SESSION = "kiosk-session";

    private final SurveyKioskTable table;
    private final Surveys surveys;
    private final SurveyLinks links;
    private final SurveyKeys keys;
    private final SurveySettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    SurveyKiosks(
            SurveyKioskTable table,
            Surveys surveys,
            SurveyLinks links,
            SurveyKeys keys,
            SurveySettings settings,
            IdGenerator ids,
            Clock clock) {
        this.table = table;
        this.surveys = surveys;
        this.links = links;
        this.keys = keys;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if there is no such survey in the scope, 409 if it is closed */
    @Transactional
    KioskView setUp(UUID surveyId, Scope scope, KioskRequest request) {
        Survey survey = surveys.getOpen(surveyId, scope);
        UUID id = ids.next();
        Instant expiresAt = links.endOf(survey);
        SurveyKiosk kiosk = new SurveyKiosk(
                id,
                surveyId,
                request.name(),
                keys.hash(PIN, pinText(id, request.pin())),
                keys.currentId(),
                expiresAt,
                0,
                null);
        String token = keys.newToken(id);
        table.insert(kiosk, keys.hash(TOKEN, token));
        return new KioskView(id, kiosk.name(), settings.publicUrl().resolve(PATH + token), expiresAt);
    }

    /** @throws ProblemException 404 if there is no such kiosk in the scope */
    @Transactional
    void remove(UUID surveyId, UUID kioskId, Scope scope) {
        surveys.get(surveyId, scope);
        if (!table.delete(surveyId, kioskId)) {
            throw ProblemException.notFound();
        }
    }

    /** @throws ProblemException 404 if no kiosk has this token, or its time is over */
    public SurveyKiosk get(String token) {
        return table.findByToken(keys.hashes(TOKEN, token))
                .filter(kiosk -> !kiosk.hasExpired(clock.instant()))
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Opens a kiosk with its PIN. A wrong PIN is counted in the database, for all replicas.
     *
     * @throws ProblemException 404 if no kiosk has this token
     */
    @Transactional
    public PinResult enter(String token, String pin) {
        SurveyKiosk kiosk = table.lockByToken(keys.hashes(TOKEN, token)).orElseThrow(ProblemException::notFound);
        Instant now = clock.instant();
        Instant lockedUntil = kiosk.lockedUntil();
        if (lockedUntil != null && lockedUntil.isAfter(now)) {
            return new PinResult.Locked(Duration.between(now, lockedUntil));
        }
        boolean right = keys.hash(kiosk.keyId(), PIN, pinText(kiosk.id(), pin))
                .filter(hash -> MessageDigest.isEqual(hash, kiosk.pinHash()))
                .isPresent();
        if (right) {
            table.storeAttempts(kiosk.id(), 0, null);
            return new PinResult.Opened(
                    session(kiosk, now.plus(settings.kioskSession()).getEpochSecond()), settings.kioskSession());
        }
        int wrong = kiosk.wrongPins() + 1;
        boolean tooMany = wrong >= settings.wrongPins();
        table.storeAttempts(kiosk.id(), tooMany ? 0 : wrong, tooMany ? now.plus(settings.pinLock()) : null);
        return new PinResult.Wrong();
    }

    /** Returns whether a session was opened with the PIN of the kiosk, and has not ended. */
    public boolean isOpen(SurveyKiosk kiosk, @Nullable String session) {
        int dot = session == null ? -1 : session.indexOf('.');
        if (session == null
                || dot < 1
                || dot > 12
                || !session.substring(0, dot).chars().allMatch(Character::isDigit)) {
            return false;
        }
        long until = Long.parseLong(session.substring(0, dot));
        return until > clock.instant().getEpochSecond()
                && sessions(kiosk, until).stream()
                        .anyMatch(valid -> MessageDigest.isEqual(valid.getBytes(US_ASCII), session.getBytes(US_ASCII)));
    }

    /**
     * Makes the link of the next respondent.
     *
     * @throws ProblemException 409 if the survey is closed
     */
    @Transactional
    public String nextRespondent(SurveyKiosk kiosk) {
        return links.atKiosk(surveys.getOpen(kiosk.surveyId(), Scope.all()).id());
    }

    private String session(SurveyKiosk kiosk, long until) {
        return until + "." + HexFormat.of().formatHex(keys.hash(SESSION, sessionText(kiosk, until)));
    }

    private List<String> sessions(SurveyKiosk kiosk, long until) {
        return keys.hashes(SESSION, sessionText(kiosk, until)).stream()
                .map(hash -> until + "." + HexFormat.of().formatHex(hash))
                .toList();
    }

    private static String sessionText(SurveyKiosk kiosk, long until) {
        return kiosk.id() + "\n" + until + "\n" + HexFormat.of().formatHex(kiosk.pinHash());
    }

    private static String pinText(UUID id, String pin) {
        return id + "\n" + pin;
    }
}
