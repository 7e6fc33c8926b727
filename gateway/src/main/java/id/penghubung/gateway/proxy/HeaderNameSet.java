package id.penghubung.gateway.proxy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fixed set of header names. A lookup allocates no memory, because it is made for every header of every message. */
final class HeaderNameSet {

    private static final int MAX_LENGTH = 40;

    private final @Nullable List<String>[] byLength;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private HeaderNameSet(String... names) {
        byLength = new List[MAX_LENGTH];
        for (String name : names) {
            List<String> sameLength = byLength[name.length()];
            if (sameLength == null) {
                sameLength = new ArrayList<>(2);
                byLength[name.length()] = sameLength;
            }
            sameLength.add(name);
        }
    }

    static HeaderNameSet of(String... names) {
        return new HeaderNameSet(names);
    }

    boolean contains(String name) {
        if (name.length() >= MAX_LENGTH) {
            return false;
        }
        List<String> candidates = byLength[name.length()];
        if (candidates != null) {
            for (int i = 0; i < candidates.size(); i++) {
                if (candidates.get(i).equalsIgnoreCase(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
