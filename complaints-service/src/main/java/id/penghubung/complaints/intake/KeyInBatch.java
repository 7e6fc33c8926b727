package id.penghubung.complaints.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemDocuments;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.problemtype.Problem;
import id.penghubung.kit.runtime.BoundedLineReader;
import id.penghubung.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys in the lines of a batch while they arrive, each for itself: a line that is refused does not stop the others. If the batch breaks
 * off, the lines before are stored, and the whole batch can be sent again.
 */
@ApplicationScoped
class KeyInBatch {

    private static final int UNAVAILABLE =
            CommonProblem.SERVICE_UNAVAILABLE.type().status();

    /** Lines in a row that were not served, after which the others are refused without an attempt. */
    private static final int MAX_UNAVAILABLE = 3;

    private final KeyInLine keyInLine;
    private final ProblemDocuments problems;
    private final BatchSettings settings;
    private final ObjectMapper json;

    KeyInBatch(KeyInLine keyInLine, ProblemDocuments problems, BatchSettings settings, ObjectMapper json) {
        this.keyInLine = keyInLine;
        this.problems = problems;
        this.settings = settings;
        this.json = json;
    }

    /** A request with a batch: its path, and the language of its problems. */
    record Request(String path, @Nullable String acceptLanguage) {}

    /**
     * Keys in a batch.
     *
     * @return one result for each line that is not empty, in their order
     * @throws ProblemException 400 if there is no line
     * @throws IOException if the batch broke off
     */
    List<BatchLineResult> keyIn(InputStream body, Caller officer, Request request) throws IOException {
        BoundedLineReader lines = new BoundedLineReader(
                body,
                (int) settings.maxLineSize().asLongValue(),
                settings.maxSize().asLongValue());
        List<BatchLineResult> results = new ArrayList<>();
        int unavailable = 0;
        for (BoundedLineReader.Line line = lines.next(); line != null; line = lines.next()) {
            if (lines.isTooLarge() || results.size() == settings.maxLines()) {
                results.add(refused(line, tooManyLines(), request));
                skipOthers(lines);
                break;
            }
            BatchLineResult result = unavailable < MAX_UNAVAILABLE
                    ? keyIn(line, officer, request)
                    : refused(line, ProblemException.unavailable("5"), request);
            unavailable = result.status() == UNAVAILABLE ? unavailable + 1 : 0;
            results.add(result);
        }
        if (results.isEmpty()) {
            throw ProblemException.invalid(
                    new FieldError("#", Text.of("perlu sekurangnya satu baris", "needs at least one line")));
        }
        return results;
    }

    /** Receives the others without looking at them, so that the client has sent everything when it gets the response. */
    private static void skipOthers(BoundedLineReader lines) throws IOException {
        BoundedLineReader.Line skipped = lines.next();
        while (skipped != null) {
            skipped = lines.next();
        }
    }

    private BatchLineResult keyIn(BoundedLineReader.Line line, Caller officer, Request request) {
        byte[] bytes = line.bytes();
        if (bytes == null) {
            return refused(line, tooLong(), request);
        }
        String clientId = null;
        try {
            JsonNode tree = json.readTree(bytes);
            clientId = tree.path("clientId").textValue();
            BatchLine read = json.readerFor(BatchLine.class).readValue(bytes);
            if (read == null) {
                throw ProblemException.invalid(new FieldError("#", Text.of("harus satu objek", "must be an object")));
            }
            Reply reply = keyInLine.keyIn(read, officer);
            return BatchLineResult.stored(
                    line.number(), read.clientId(), reply.status(), json.readValue(reply.body(), ReceiptView.class));
        } catch (IOException | RuntimeException failure) {
            return BatchLineResult.refused(line.number(), clientId, problem(failure, request));
        }
    }

    private static ProblemException tooLong() {
        return ProblemException.of(CommonProblem.BODY_TOO_LARGE, "Baris ini terlalu panjang.", "The line is too long.");
    }

    private ProblemException tooManyLines() {
        return ProblemException.of(
                CommonProblem.BODY_TOO_LARGE,
                "Baris ini dan semua baris sesudahnya tidak disimpan; kirim dalam kiriman lain, paling banyak "
                        + settings.maxLines() + " baris.",
                "This line and all lines after it were not stored; send them in another batch, of at most "
                        + settings.maxLines() + " lines.");
    }

    private BatchLineResult refused(BoundedLineReader.Line line, ProblemException problem, Request request) {
        return BatchLineResult.refused(line.number(), null, problem(problem, request));
    }

    private Problem problem(Exception failure, Request request) {
        return problems.of(failure, request.path(), request.acceptLanguage());
    }
}
