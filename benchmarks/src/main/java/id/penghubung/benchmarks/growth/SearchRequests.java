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
 * checks for duplicates go to the places of loaded complaints in turn. Some find about the same number of complaints, however many are
 * loaded.
 */
final class SearchRequests {

    private static final String AGENCY = "dpu";
    private static final int DRAFTS = 500;
    private static final int RADIUS_METRES = 1_000;
    private static final double BOX_DEGREES = 0.02;

    /** Number of loaded complaints with which the areas with equal matches have the size above; with more they are smaller. */
    private static final int COMPLAINTS_OF_AREAS = 10_000;

    private static final int MAX_RADIUS_METRES = 50_000;
    private static final double MAX_BOX_DEGREES = 5;

    private static final int DRAFTS_WITH_CANDIDATES = 100;

    /** With 10,000 complaints, places in towns have about as many public ones within a kilometre. */
    private static final int CANDIDATES = 10;

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
        searches.addEqualMatches(coordinator, drafts, loader);
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
        addCircles("search: within a kilometre", coordinator, drafts, RADIUS_METRES);
        addBoxes("search: in a bounding box", coordinator, drafts, BOX_DEGREES);
    }

    private void addCircles(String name, Caller coordinator, List<Draft> drafts, int metres) {
        add(name, "\"id\":", inTurn(drafts, draft -> coordinator.get(COMPLAINTS + draft.near(metres))));
    }

    private void addBoxes(String name, Caller coordinator, List<Draft> drafts, double degrees) {
        add(name, "\"id\":", inTurn(drafts, draft -> coordinator.get(COMPLAINTS + draft.box(degrees))));
    }

    private void addPublic(List<Draft> drafts) {
        Caller anybody = new Caller("");
        addChecks("duplicate check", drafts);
        byte[] list = anybody.get(PUBLIC_COMPLAINTS);
        add("public complaints", "\"publicNumber\":", () -> list);
        add(
                "public complaints of a district",
                "\"publicNumber\":",
                inTurn(drafts, draft -> anybody.get(PUBLIC_COMPLAINTS + "?district=" + draft.districtCode())));
    }

    private void addChecks(String name, List<Draft> drafts) {
        Caller anybody = new Caller("");
        add(name, "\"complete\":true", inTurn(drafts, draft -> anybody.post("/v1/duplicate-checks", "", draft.json())));
    }

    /** Adds searches and checks whose number of matches and candidates does not depend on the number of loaded complaints. */
    private void addEqualMatches(Caller coordinator, List<Draft> drafts, ComplaintLoader loader) {
        addText("search: a word of 100 complaints", coordinator, ComplaintTexts.WORD_IN_FEW);
        addText("search: a word of 100 complaints, mistyped", coordinator, ComplaintTexts.WORD_IN_FEW_MISTYPED);
        addText("search: a word of 1,000 complaints", coordinator, ComplaintTexts.WORD_IN_MORE);
        double scale = Math.sqrt((double) COMPLAINTS_OF_AREAS / loader.loaded());
        int metres = Math.clamp(Math.round(RADIUS_METRES * scale), 1, MAX_RADIUS_METRES);
        addCircles("search: in a circle with equal matches", coordinator, drafts, metres);
        double degrees = Math.min(BOX_DEGREES * scale, MAX_BOX_DEGREES);
        addBoxes("search: in a box with equal matches", coordinator, drafts, degrees);
        addChecks("duplicate check: 10 candidates", loader.draftsWithCandidates(DRAFTS_WITH_CANDIDATES, CANDIDATES));
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
        if (drafts.isEmpty()) {
            throw new IllegalStateException("There are no complaints for drafts");
        }
        Iterator<byte[]> endless = Stream.generate(drafts::stream)
                .flatMap(each -> each)
                .map(request)
                .iterator();
        return endless::next;
    }
}
