package id.penghubung.benchmarks.growth;

import id.penghubung.benchmarks.load.Caller;
import id.penghubung.benchmarks.stack.Accounts;
import id.penghubung.benchmarks.stack.LocalMeasuredStack;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Requests that search complaints: by words, by place, for duplicates of a draft, and among those that are public. Searches by place and
 * checks for duplicates go to the places of loaded complaints in turn.
 */
final class SearchRequests {

    private static final String AGENCY = "dpu";
    private static final int DRAFTS = 500;
    private static final int RADIUS_METRES = 1_000;
    private static final double BOX_DEGREES = 0.02;

    private static final String COMPLAINTS = "/v1/complaints?";
    private static final String PUBLIC_COMPLAINTS = "/v1/public/complaints";

    private final SingleRequest gateway;
    private final Map<String, Supplier<byte[]>> requests = new LinkedHashMap<>();

    private SearchRequests(SingleRequest gateway) {
        this.gateway = gateway;
    }

    /**
     * Returns the requests by the name of the search.
     *
     * @throws IllegalStateException if a search does not find what the loader has written
     */
    static Map<String, Supplier<byte[]>> of(LocalMeasuredStack stack, ComplaintLoader loader) {
        SearchRequests searches = new SearchRequests(new SingleRequest(stack.gateway()));
        List<Draft> drafts = loader.drafts(DRAFTS);
        Caller coordinator = Accounts.logIn(stack.identity(), "coordinator");
        searches.addWords(coordinator, Accounts.logIn(stack.identity(), AGENCY));
        searches.addPlaces(coordinator, drafts);
        searches.addPublic(drafts);
        return searches.requests;
    }

    private void addWords(Caller coordinator, Caller officer) {
        addText("search: a frequent word", coordinator, ComplaintTexts.FREQUENT_WORD);
        addText("search: a frequent word, mistyped", coordinator, ComplaintTexts.FREQUENT_WORD_MISTYPED);
        addText("search: a word of one in 1,000", coordinator, ComplaintTexts.LESS_FREQUENT_WORD);
        addText("search: a rare word, one in 10,000", coordinator, ComplaintTexts.RARE_WORD);
        addText("search: a rare word, mistyped", coordinator, ComplaintTexts.RARE_WORD_MISTYPED);
        addText("search: a frequent word, an officer's", officer, ComplaintTexts.FREQUENT_WORD);
    }

    private void addText(String name, Caller caller, String word) {
        byte[] request = caller.get(COMPLAINTS + "text=" + word);
        add(name, "\"id\":", () -> request);
    }

    private void addPlaces(Caller coordinator, List<Draft> drafts) {
        add(
                "search: within a kilometre",
                "\"id\":",
                inTurn(drafts, draft -> coordinator.get(COMPLAINTS + draft.near(RADIUS_METRES))));
        add(
                "search: in a bounding box",
                "\"id\":",
                inTurn(drafts, draft -> coordinator.get(COMPLAINTS + draft.box(BOX_DEGREES))));
    }

    private void addPublic(List<Draft> drafts) {
        Caller anybody = new Caller("");
        add(
                "duplicate check",
                "\"complete\":true",
                inTurn(drafts, draft -> anybody.post("/v1/duplicate-checks", "", draft.json())));
        byte[] list = anybody.get(PUBLIC_COMPLAINTS);
        add("public complaints", "\"publicNumber\":", () -> list);
        add(
                "public complaints of a district",
                "\"publicNumber\":",
                inTurn(drafts, draft -> anybody.get(PUBLIC_COMPLAINTS + "?district=" + draft.districtCode())));
    }

    /** @param found part of each reply; the first one is checked, so that no empty result is measured */
    private void add(String name, String found, Supplier<byte[]> request) {
        String body = gateway.send(name, request.get()).body();
        if (!body.contains(found)) {
            throw new IllegalStateException(name + " does not find the loaded complaints: " + body);
        }
        requests.put(name, request);
    }

    private static Supplier<byte[]> inTurn(List<Draft> drafts, Function<Draft, byte[]> request) {
        Iterator<byte[]> endless = Stream.generate(drafts::stream)
                .flatMap(each -> each)
                .map(request)
                .iterator();
        return endless::next;
    }
}
