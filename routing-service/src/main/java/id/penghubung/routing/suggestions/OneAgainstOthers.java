package id.penghubung.routing.suggestions;

/**
 * Decisions from which a model learns to distinguish one agency from all others: all of its own, and evenly spread ones of others, which
 * count for those that are left out. On average, the cost of errors is that of all decisions.
 *
 * @param positions positions in a {@link TrainingSet}, in its order
 * @param weightOfOthers how often each decision of others counts; 1 or more
 */
record OneAgainstOthers(int[] positions, double weightOfOthers) {

    /**
     * Chooses decisions. The places where agencies begin to choose differ, so that not all of them take the same decisions of others.
     *
     * @param positions positions in the set, some of them perhaps several times; those of at least one other agency among them
     * @param mostOthers largest number of decisions of others
     */
    static OneAgainstOthers of(TrainingSet set, int[] positions, int agency, int mostOthers) {
        int own = 0;
        for (int position : positions) {
            own += set.label(position) == agency ? 1 : 0;
        }
        int others = positions.length - own;
        int taken = Math.min(others, mostOthers);
        int[] chosen = new int[own + taken];
        int size = 0;
        long passed = (long) others * agency / set.agencies().size();
        for (int position : positions) {
            boolean isOwn = set.label(position) == agency;
            passed += isOwn ? 0 : taken;
            if (isOwn) {
                chosen[size++] = position;
            } else if (passed >= others) {
                chosen[size++] = position;
                passed -= others;
            }
        }
        return new OneAgainstOthers(chosen, (double) others / taken);
    }
}
