package id.penghubung.systemtests.pages;

import id.penghubung.localstack.host.Checkout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The pictures of pages that somebody has looked at and accepted, in the resources of these tests. With {@code -Dscreenshots.renew=true}
 * those that differ are replaced instead.
 */
final class AcceptedPictures {

    /** Begin of the version of the Chromium with which the pictures were taken. */
    static final String BROWSER_VERSION = "156.";

    private static final String RESOURCES = "src/test/resources/id/penghubung/systemtests/pages/screenshots";
    private static final int MOST_SENTENCES = 12;

    private final Path accepted;
    private final Path taken;
    private final boolean renew;

    /**
     * @param accepted folder of the accepted pictures
     * @param taken folder in which the pictures of this run are kept
     * @param renew whether pictures that differ are accepted
     */
    AcceptedPictures(Path accepted, Path taken, boolean renew) {
        this.accepted = accepted;
        this.taken = taken;
        this.renew = renew;
    }

    /** @param taken folder in which the pictures of this run are kept */
    static AcceptedPictures ofCheckout(Path taken) {
        var folder = Checkout.find().module("system-tests").resolve(RESOURCES);
        return new AcceptedPictures(folder, taken, Boolean.getBoolean("screenshots.renew"));
    }

    /** Keeps the picture of this run. */
    void keep(String name, PagePicture shown) {
        shown.write(taken, name);
    }

    boolean isAlike(String name, PagePicture shown) {
        if (!PagePicture.exists(accepted, name)) {
            return false;
        }
        var before = PagePicture.read(accepted, name);
        return new PictureComparison(before.image(), shown.image()).isAlike()
                && ElementBox.differences(before.boxes(), shown.boxes()).isEmpty();
    }

    /** Fails for a picture that differs, with a message that names the files to look at; or accepts it where pictures are renewed. */
    void acceptOrFail(String name, PagePicture shown) {
        if (renew) {
            shown.write(accepted, name);
            return;
        }
        throw new AssertionError("""
                The page differs from the accepted picture %s.png:
                - %s
                It is kept as %s.png. If this is intended, run this test with -Dscreenshots.renew=true \
                and look at the new pictures.""".formatted(
                        accepted.resolve(name), String.join("\n- ", differences(name, shown)), taken.resolve(name)));
    }

    private List<String> differences(String name, PagePicture shown) {
        if (!PagePicture.exists(accepted, name)) {
            return List.of("there is no accepted picture");
        }
        var before = PagePicture.read(accepted, name);
        var comparison = new PictureComparison(before.image(), shown.image());
        var marked = PagePicture.write(comparison.picture(), taken, name + "-differences");
        var differences = new ArrayList<String>();
        differences.add(String.format(
                Locale.ROOT,
                "%.1f %% of its squares differ, %d next to each other: see %s",
                100 * comparison.share(),
                comparison.largestGroup(),
                marked));
        var boxes = ElementBox.differences(before.boxes(), shown.boxes());
        differences.addAll(boxes.subList(0, Math.min(boxes.size(), MOST_SENTENCES)));
        if (boxes.size() > MOST_SENTENCES) {
            differences.add("and %d other elements".formatted(boxes.size() - MOST_SENTENCES));
        }
        return differences;
    }
}
