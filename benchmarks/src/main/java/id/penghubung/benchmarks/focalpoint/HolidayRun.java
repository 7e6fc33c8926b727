package id.penghubung.benchmarks.focalpoint;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.stack.Databases;
import id.penghubung.benchmarks.stack.FocalPointStack;
import id.penghubung.benchmarks.stack.Polling;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * Measures a recalculation of deadlines after a holiday was declared, and the latency of an officer's requests
 * meanwhile.
 */
public final class HolidayRun {

    private static final Duration GAP = Duration.ofMillis(250);

    private final FocalPointStack stack;
    private final FocalPointClient service;
    private final Caller admin;
    private final Caller officer;

    public HolidayRun(FocalPointStack stack, Caller admin, Caller officer) {
        this.stack = stack;
        this.service = new FocalPointClient(stack.serviceUrl());
        this.admin = admin;
        this.officer = officer;
    }

    /**
     * Result of a recalculation.
     *
     * @param before latency of an acknowledgement before the recalculation
     * @param meanwhile latency of an acknowledgement during the recalculation
     */
    public record Result(
            long examined, long moved, double seconds, Latencies.Summary before, Latencies.Summary meanwhile) {}

    public Result run() {
        Iterator<String> cases = openCases().iterator();
        Latencies before = new Latencies();
        for (int i = 0; i < 60; i++) {
            acknowledge(cases.next(), before);
        }
        String day = stack.databases().text(Databases.FOCAL_POINT, """
                select min(at)::date from generate_series(current_date + 2, current_date + 9, interval '1 day') as at
                where extract(isodow from at) < 6
                  and not exists (select 1 from holiday where holiday.day = at::date and known_until is null)
                """);
        long startedAt = System.nanoTime();
        String id = FocalPointClient.jsonField(
                service.request(
                        admin,
                        "PUT",
                        "/v1/holidays/" + day,
                        "{\"kind\":\"JOINT_LEAVE\",\"name\":\"Uji beban\",\"decree\":\"Uji beban\"}"),
                "recalculationId");
        Latencies meanwhile = new Latencies();
        String report;
        do {
            acknowledge(cases.next(), meanwhile);
            report = service.request(admin, "GET", "/v1/recalculations/" + id, "");
        } while (!"DONE".equals(FocalPointClient.jsonField(report, "state")));
        return new Result(
                Long.parseLong(FocalPointClient.jsonField(report, "examined")),
                Long.parseLong(FocalPointClient.jsonField(report, "moved")),
                (System.nanoTime() - startedAt) / 1e9,
                before.summary(),
                meanwhile.summary());
    }

    /** Reads and acknowledges a case and records the latency. */
    private void acknowledge(String caseId, Latencies latencies) {
        long startedAt = System.nanoTime();
        service.acknowledge(officer, caseId);
        latencies.add(System.nanoTime() - startedAt);
        Polling.pause(GAP);
    }

    private List<String> openCases() {
        return List.of(stack.databases().text(Databases.FOCAL_POINT, """
                        select string_agg(id::text, ',') from
                        (select id from agency_case where agency_code = 'dpu' and status = 'OPEN' limit 4000) as open
                        """).split(",", -1));
    }
}
