package id.penghubung.benchmarks.surveys;

import id.penghubung.benchmarks.report.Table;
import java.util.Locale;

/** Text of the result of a {@link SurveyRun}. */
public final class SurveyReport {

    private SurveyReport() {}

    public static String of(SurveyRun.Result result) {
        SurveyRun.Answers answers = result.answers();
        AnswerLoad.Replies replies = answers.replies();
        String counted = String.format(
                Locale.ROOT,
                "  %d links, %d respondents at a time, %.1f s: %d answers stored, %d in the results, %d replies lost: %s%n",
                answers.links(),
                answers.respondentsAtATime(),
                replies.seconds(),
                answers.stored(),
                answers.inResults(),
                replies.lost(),
                answers.eachOnce() ? "each link exactly once" : "WRONG");
        String failures = replies.failures().total() == 0
                ? ""
                : "  failures: " + replies.failures().counts() + " "
                        + replies.failures().examples() + System.lineSeparator();
        Table times = new Table()
                .row("ms", "count", "p50", "p95", "p99", "errors", "equal to a new count")
                .row(
                        "an answer",
                        replies.latency().count(),
                        replies.latency().p50(),
                        replies.latency().p95(),
                        replies.latency().p99(),
                        replies.failures().total(),
                        "");
        row(times, result.few());
        row(times, result.many());
        return counted + failures + times;
    }

    private static void row(Table times, SurveyRun.Results results) {
        times.row(
                "results of " + results.answers() + " answers",
                results.reads().latency().count(),
                results.reads().latency().p50(),
                results.reads().latency().p95(),
                results.reads().latency().p99(),
                results.reads().failures().total(),
                results.equalsNewCount() ? "yes" : "NO");
    }
}
