package id.penghubung.benchmarks.growth;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.load.Reply;
import id.penghubung.benchmarks.stack.Accounts;
import id.penghubung.benchmarks.stack.LocalMeasuredStack;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Requests to the lists of officers, of the coordinator and of reporters. */
final class ListRequests {

    private static final String AGENCY = "dpu";
    private static final int TRACKED = 500;

    /** Page sizes with which a deep page is looked for; the smaller one where the list has a single large page. */
    private static final List<Integer> STEPS = List.of(100, 20);

    private static final int MAX_STEPS = 200;

    private final SingleRequest gateway;

    private ListRequests(SingleRequest gateway) {
        this.gateway = gateway;
    }

    /**
     * Returns the requests by the name of the list.
     *
     * @throws IllegalStateException if the services cannot read what the loader has written
     */
    static Map<String, Supplier<byte[]>> of(LocalMeasuredStack stack, ComplaintLoader loader) {
        ListRequests lists = new ListRequests(new SingleRequest(stack.gateway()));
        Caller officer = Accounts.logIn(stack.identity(), AGENCY);
        Caller coordinator = Accounts.logIn(stack.identity(), "coordinator");
        lists.checkRecord(officer);
        Map<String, Supplier<byte[]>> requests = new LinkedHashMap<>();
        requests.put("an officer's cases", always(officer.get("/v1/cases")));
        requests.put("an officer's cases, a deep page", lists.deepPage(officer, "/v1/cases"));
        requests.put("work list: unassigned", always(officer.get("/v1/cases?tab=unassigned")));
        requests.put("work list: counts of the tabs", always(officer.get("/v1/cases/tabs")));
        requests.put("work list: next case", always(officer.get("/v1/cases/next")));
        requests.put("all cases, a deep page", lists.deepPage(coordinator, "/v1/cases"));
        requests.put("tracking with an access code", lists.tracking(loader.trackingNumbers(TRACKED)));
        requests.put("triage queue", always(coordinator.get("/v1/triage")));
        requests.put("triage queue, a deep page", lists.deepPage(coordinator, "/v1/triage"));
        requests.put("an officer's complaints", always(officer.get("/v1/complaints")));
        requests.put("all complaints", always(coordinator.get("/v1/complaints")));
        requests.put("all complaints, a deep page", lists.deepPage(coordinator, "/v1/complaints"));
        return requests;
    }

    private static Supplier<byte[]> always(byte[] request) {
        return () -> request;
    }

    /** Reads loaded complaints in turn. */
    private Supplier<byte[]> tracking(List<String> trackingNumbers) {
        Caller reporter = new Caller("Access-Code: " + ComplaintLoader.accessCode() + "\r\n");
        Iterator<byte[]> requests = Stream.generate(trackingNumbers::stream)
                .flatMap(numbers -> numbers)
                .map(number -> reporter.get("/v1/tracking/" + number))
                .iterator();
        return requests::next;
    }

    /** Follows the cursors of a list as far as they lead, but not endlessly, and returns the request in their middle. */
    private Supplier<byte[]> deepPage(Caller caller, String path) {
        for (int size : STEPS) {
            List<String> cursors = new ArrayList<>();
            String next = get(caller, path + "?limit=" + size).text("next");
            while (next != null && cursors.size() < MAX_STEPS) {
                cursors.add(next);
                next = get(caller, path + "?limit=" + size + "&cursor=" + next).text("next");
            }
            if (!cursors.isEmpty()) {
                return always(caller.get(path + "?cursor=" + cursors.get((cursors.size() - 1) / 2)));
            }
        }
        throw new IllegalStateException("There is only one page of " + path);
    }

    /** Verifies the audit record of a loaded case with the service's own key. */
    private void checkRecord(Caller officer) {
        String caseId = get(officer, "/v1/cases?status=ACKNOWLEDGED&limit=1").text("id");
        Reply verification = get(officer, "/v1/cases/" + caseId + "/record/verification");
        if (!verification.contains("\"verified\":true")) {
            throw new IllegalStateException("The audit record of a loaded case is not valid: " + verification.body());
        }
    }

    private Reply get(Caller caller, String path) {
        return gateway.send(path, caller.get(path));
    }
}
