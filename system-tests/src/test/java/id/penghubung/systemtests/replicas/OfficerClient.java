package id.penghubung.systemtests.replicas;

import id.penghubung.systemtests.actors.CaseAnswer;
import id.penghubung.systemtests.http.ApiClient;

/**
 * Officer who acknowledges and resolves the open cases of one share, sending each request once.
 *
 * @param share number of the share, starting at 0
 * @param shares number of shares into which the cases are divided, so that two officers never work on the same case
 */
record OfficerClient(ApiClient api, RequestCounter counter, String marker, int share, int shares) {

    /**
     * Searches for the cases of this test, because open cases of other tests are due earlier and fill the first page.
     */
    void answerOpenCases() {
        counter.send(RequestKind.LIST_CASES, 200, () -> api.get("/v1/cases?status=OPEN&limit=50&q=" + marker))
                .ifPresent(page -> page.json()
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("title").asText().contains(marker))
                        .map(item -> item.path("id").asText())
                        .filter(id -> Math.floorMod(id.hashCode(), shares) == share)
                        .forEach(this::answer));
    }

    private void answer(String caseId) {
        var answer = new CaseAnswer(api, caseId);
        counter.send(RequestKind.READ_CASE, 200, answer.read())
                .flatMap(opened -> counter.send(RequestKind.ACKNOWLEDGE_CASE, 200, answer.acknowledge(opened)))
                .ifPresent(acknowledged -> counter.send(RequestKind.RESOLVE_CASE, 200, answer.resolve(acknowledged)));
    }
}
