package id.penghubung.quality.surveys.links;

import id.penghubung.kit.pdf.PdfText;
import id.penghubung.kit.pdf.QrCode;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.kit.text.Languages;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.surveys.survey.Survey;
import id.penghubung.quality.surveys.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Makes sheets of links that are printed as QR codes, one for each respondent, to cut and hand out. */
@ApplicationScoped
class LinkSheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.INDONESIAN);

    /** Side of a code, 4.9 cm: four on a page, with cells that a telephone can read. */
    private static final float CODE = 140;

    private static final int PIXELS_PER_CELL = 8;

    private final Surveys surveys;
    private final SurveyLinks links;
    private final IdGenerator ids;

    LinkSheets(Surveys surveys, SurveyLinks links, IdGenerator ids) {
        this.surveys = surveys;
        this.links = links;
        this.ids = ids;
    }

    /** @throws ProblemException 404 if there is no such survey in the scope, 409 if it is closed */
    @Transactional
    LinkSheetView make(UUID surveyId, Scope scope, int count) {
        Survey survey = surveys.getOpen(surveyId, scope);
        UUID sheetId = ids.next();
        return new LinkSheetView(
                sheetId,
                links.onSheet(survey, sheetId, count).stream().map(this::view).toList());
    }

    private LinkSheetView.Link view(SurveyLink link) {
        return new LinkSheetView.Link(link.id(), links.pageOf(link).orElseThrow(), link.expiresAt());
    }

    /**
     * Writes the links of a sheet that were not used.
     *
     * @throws ProblemException 404 if there is no such sheet in the scope
     */
    byte[] pdf(UUID surveyId, UUID sheetId, Scope scope) {
        Survey survey = surveys.get(surveyId, scope);
        List<SurveyLink> onSheet = links.ofSheet(surveyId, sheetId);
        if (onSheet.isEmpty()) {
            throw ProblemException.notFound();
        }
        try (PdfText pdf = new PdfText("Kode survei " + survey.title())) {
            pdf.title("Survei Kepuasan Masyarakat");
            for (SurveyLink link : onSheet) {
                URI page = links.pageOf(link).orElse(null);
                if (!link.isUsed() && page != null) {
                    add(pdf, survey, page);
                }
            }
            return pdf.bytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(PdfText pdf, Survey survey, URI page) throws IOException {
        pdf.heading(survey.title());
        pdf.paragraph("Pindai kode ini dan nilai pelayanan kami, paling lambat " + DAY.format(survey.periodEnd())
                + ". Satu kode untuk satu jawaban; jawaban tidak memuat nama Anda.");
        QrCode.of(page.toString()).addTo(pdf, CODE);
        pdf.paragraph(page.toString());
    }

    /**
     * Draws the code of one link as a PNG picture.
     *
     * @throws ProblemException 404 if there is no such link that can be used, or its survey is not in the scope
     */
    byte[] png(UUID surveyId, UUID linkId, Scope scope) {
        surveys.get(surveyId, scope);
        URI page = links.findUsable(linkId)
                .filter(link -> link.surveyId().equals(surveyId))
                .flatMap(links::pageOf)
                .orElseThrow(ProblemException::notFound);
        try {
            return QrCode.of(page.toString()).png(PIXELS_PER_CELL);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
