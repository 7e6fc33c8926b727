package id.penghubung.routing.suggestions;

import java.util.Arrays;
import java.util.List;

/**
 * All occurrences of features in one text: stems, pairs of consecutive stems, and groups of {@value #SHORTEST_GROUP} to
 * {@value #LONGEST_GROUP} characters of the words as written, which find misspelt words and word forms again.
 *
 * <p>A feature is a number of 24 bits, a hash of its characters: a model contains no word of any complaint. Equal
 * features of different words are rare enough to do no harm (a few hundred thousand features in 16 million numbers).
 */
final class TextFeatures {

    /** Number of different features. */
    static final int FEATURES = 1 << 24;

    private static final int SHORTEST_GROUP = 2;
    private static final int LONGEST_GROUP = 5;
    private static final int LONGEST_WORD = 40;

    private static final int HASH_START = 0x811c9dc5;

    private static final int STEM = 0;
    private static final int PAIR = 1;
    private static final int GROUP = 2;

    /** Feature in the upper half, position of its word in the lower half. */
    private long[] occurrences = new long[512];

    private int size;

    private TextFeatures() {}

    static TextFeatures of(List<Word> words) {
        TextFeatures features = new TextFeatures();
        for (int i = 0; i < words.size(); i++) {
            features.add(hash(words.get(i).stem(), STEM), i);
            if (i + 1 < words.size()) {
                features.add(hash(words.get(i).stem() + ' ' + words.get(i + 1).stem(), PAIR), i);
            }
            features.addGroups(words.get(i).written(), i);
        }
        Arrays.sort(features.occurrences, 0, features.size);
        return features;
    }

    private void addGroups(String written, int position) {
        String word = ' ' + (written.length() > LONGEST_WORD ? written.substring(0, LONGEST_WORD) : written) + ' ';
        for (int start = 0; start < word.length(); start++) {
            int hash = HASH_START;
            int end = Math.min(word.length(), start + LONGEST_GROUP);
            for (int i = start; i < end; i++) {
                hash = hash(hash, word.charAt(i));
                if (i - start + 1 >= SHORTEST_GROUP) {
                    add(feature(hash, GROUP), position);
                }
            }
        }
    }

    private void add(int feature, int position) {
        if (size == occurrences.length) {
            occurrences = Arrays.copyOf(occurrences, size * 2);
        }
        occurrences[size++] = (long) feature << 32 | position;
    }

    /** Returns the number of occurrences, ordered by feature. */
    int size() {
        return size;
    }

    int feature(int occurrence) {
        return (int) (occurrences[occurrence] >>> 32);
    }

    /** Returns the position of the word to which the occurrence belongs; of a pair, the first one. */
    int position(int occurrence) {
        return (int) occurrences[occurrence];
    }

    /** Returns the occurrence after the last one of the same feature. */
    int endOfFeature(int occurrence) {
        int feature = feature(occurrence);
        int end = occurrence + 1;
        while (end < size && feature(end) == feature) {
            end++;
        }
        return end;
    }

    static boolean isPair(int feature) {
        return (feature & 3) == PAIR;
    }

    static boolean isGroup(int feature) {
        return (feature & 3) == GROUP;
    }

    private static int hash(String text, int kind) {
        int hash = HASH_START;
        for (int i = 0; i < text.length(); i++) {
            hash = hash(hash, text.charAt(i));
        }
        return feature(hash, kind);
    }

    /** FNV-1a. The stored models depend on it: a change needs a new version of {@link ModelFormat}. */
    private static int hash(int hash, char next) {
        return (hash ^ next) * 0x01000193;
    }

    private static int feature(int hash, int kind) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return (mixed ^ mixed >>> 16) >>> 8 & ~3 | kind;
    }
}
