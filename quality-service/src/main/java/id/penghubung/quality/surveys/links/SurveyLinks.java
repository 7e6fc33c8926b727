package id.penghubung.quality.surveys.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.quality.surveys.AnswerChannel;
import id.penghubung.quality.surveys.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes single-use links, finds them by their token, and marks them as used. Joins the caller's transaction. */
@ApplicationScoped
public class SurveyLinks {

    /** Path of the page of a link; the token follows. */
    public static final String FORM_PATH = "/v1/survey-forms/";

    private static final String TOKEN = "link";

    private final SurveyLinkTable table;
    private final SurveyKeys keys;
    private final SurveySettings settings;
    private final OfficeTime office;
    private final IdGenerator ids;
    private final Clock clock;

    SurveyLinks(
            SurveyLinkTable table,
            SurveyKeys keys,
            SurveySettings settings,
            OfficeTime office,
            IdGenerator ids,
            Clock clock) {
        this.table = table;
        this.keys = keys;
        this.settings = settings;
        this.office = office;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException 404 if no link has this token */
    public SurveyLink get(String token) {
        return table.findByToken(keys.hashes(TOKEN, token)).orElseThrow(ProblemException::notFound);
    }

    /**
     * Marks a link as used by an answer. Of several requests with one link, only one does it.
     *
     * @return false if it is used or has expired
     */
    public boolean use(SurveyLink link, byte[] answerCheck) {
        return table.use(link.id(), answerCheck, office.today(), clock.instant());
    }

    /** Returns the hash by which a repetition of an answer with this token is recognized. */
    public static byte[] answerCheck(String token, String answer) {
        return Digests.sha256((token + '\n' + answer).getBytes(UTF_8));
    }

    /** Makes the link of a respondent at a kiosk, and returns its token. */
    public String atKiosk(UUID surveyId) {
        Instant expiresAt = clock.instant().plus(settings.kioskAnswer());
        SurveyLink link = link(surveyId, AnswerChannel.KIOSK, expiresAt);
        table.insert(List.of(new SurveyLinkTable.NewLink(link, tokenHash(link), null, null)));
        return keys.newToken(link.id());
    }

    /** Makes links that are printed on a sheet. */
    List<SurveyLink> onSheet(Survey survey, UUID sheetId, int count) {
        List<SurveyLinkTable.NewLink> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SurveyLink link = link(survey.id(), AnswerChannel.PRINTED_CODE, endOf(survey));
            links.add(new SurveyLinkTable.NewLink(link, tokenHash(link), sheetId, null));
        }
        table.insert(links);
        return links.stream().map(SurveyLinkTable.NewLink::link).toList();
    }

    /** Makes links for mail addresses, which are stored encrypted until the link is used. Returns their ids in the same order. */
    List<UUID> forAddresses(Survey survey, List<String> addresses) {
        List<SurveyLinkTable.NewLink> links = new ArrayList<>();
        for (String address : addresses) {
            SurveyLink link = link(survey.id(), AnswerChannel.MAIL, endOf(survey));
            links.add(new SurveyLinkTable.NewLink(link, tokenHash(link), null, keys.seal(address, link.id())));
        }
        table.insert(links);
        return links.stream().map(each -> each.link().id()).toList();
    }

    List<SurveyLink> ofSheet(UUID surveyId, UUID sheetId) {
        return table.ofSheet(surveyId, sheetId);
    }

    /** Finds a link that can be used now. */
    Optional<SurveyLink> findUsable(UUID id) {
        return table.find(id).filter(link -> !link.isUsed() && !link.hasExpired(clock.instant()));
    }

    /** Opens the address of a link; empty if it was removed. */
    Optional<String> addressOf(SurveyLink link) {
        return table.sealedAddress(link.id()).flatMap(encrypted -> keys.open(link.keyId(), encrypted, link.id()));
    }

    /** Returns the address of the page of a link; empty if its key was removed. */
    Optional<URI> pageOf(SurveyLink link) {
        return keys.token(link.keyId(), link.id())
                .map(token -> settings.publicUrl().resolve(FORM_PATH + token));
    }

    /** Returns the last moment of the period, or the end of today for a period that is over. */
    Instant endOf(Survey survey) {
        LocalDate today = office.today();
        LocalDate last = survey.periodEnd().isBefore(today) ? today : survey.periodEnd();
        return last.plusDays(1).atStartOfDay(office.zone()).toInstant();
    }

    private SurveyLink link(UUID surveyId, AnswerChannel channel, Instant expiresAt) {
        return new SurveyLink(ids.next(), surveyId, keys.currentId(), channel, expiresAt, null);
    }

    private byte[] tokenHash(SurveyLink link) {
        return keys.hash(TOKEN, keys.newToken(link.id()));
    }
}
