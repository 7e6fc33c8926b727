package id.penghubung.benchmarks.surveys;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.benchmarks.load.ClosedLoop;
import id.penghubung.benchmarks.stack.Accounts;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.MeasuredStack;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * Measures satisfaction surveys through the gateway: whether each link is counted once however many respondents send their answers at a
 * time and again, and the time of the results of a survey with few and with very many answers.
 */
public final class SurveyRun {

    private static final String OFFICER = "disdukcapil";
    private static final int FEW_ANSWERS = 100;

    private final MeasuredStack stack;
    private final Databases databases;
    private final SurveyClient officer;

    public SurveyRun(MeasuredStack stack, Databases databases) {
        this.stack = stack;
        this.databases = databases;
        this.officer = new SurveyClient(stack.gateway(), Accounts.logIn(stack.identity(), OFFICER));
    }

    /**
     * @param respondentsAtATime connections of respondents
     * @param stored answers that are stored at the end
     * @param inResults respondents of the results
     */
    public record Answers(int links, int respondentsAtATime, long stored, long inResults, AnswerLoad.Replies replies) {

        public boolean eachOnce() {
            return stored == links && inResults == links && replies.failures().total() == 0;
        }
    }

    /**
     * @param equalsNewCount whether the index is that of a new count of all answers
     */
    public record Results(int answers, boolean equalsNewCount, ClosedLoop.Throughput reads) {}

    /** Answers of many respondents, and results of two surveys. */
    public record Result(Answers answers, Results few, Results many) {}

    /**
     * @param links links of the survey that is answered
     * @param respondents connections of respondents
     * @param answers answers of the survey whose results are read
     * @param readers connections that read results
     * @param length of the measured reading of each survey
     */
    public Result run(int links, int respondents, int answers, int readers, Duration length) {
        return new Result(
                answers(links, respondents), results(FEW_ANSWERS, readers, length), results(answers, readers, length));
    }

    private Answers answers(int links, int respondents) {
        String survey = officer.open();
        List<String> tokens = officer.tokens(survey, links);
        AnswerLoad.Replies replies = AnswerLoad.run(stack.gateway(), tokens, respondents);
        long stored = Long.parseLong(databases.text(Databases.QUALITY, AnswerRows.COUNT.formatted(survey)));
        return new Answers(
                links,
                respondents,
                stored,
                officer.results(survey).path("respondents").asLong(),
                replies);
    }

    private Results results(int answers, int readers, Duration length) {
        String survey = officer.open();
        AnswerRows.load(databases, survey, answers);
        officer.close(survey);
        BigDecimal counted = new BigDecimal(databases.text(Databases.QUALITY, AnswerRows.INDEX.formatted(survey)));
        JsonNode results = officer.results(survey);
        byte[] request = officer.resultsRequest(survey);
        ClosedLoop.run(stack.gateway(), readers, length.dividedBy(2), 200, () -> request);
        return new Results(
                answers,
                results.path("respondents").asInt() == answers
                        && new BigDecimal(results.path("index").asText()).compareTo(counted) == 0,
                ClosedLoop.run(stack.gateway(), readers, length, 200, () -> request));
    }
}
