package id.penghubung.systemtests.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Place and colours of an element of a page. As a line of text: name, left, top, width, height and colours, with a tabulator between them.
 *
 * @param name tag with id, or tag with its number among those of the page
 * @param sides left, top, width and height in pixels of the page
 * @param colours of text, background and border as the browser computes them
 */
record ElementBox(String name, List<Integer> sides, String colours) {

    /** The width of a text differs by a pixel or two between versions of a browser. A fingertip is wider than this. */
    static final int TOLERANCE = 4;

    private static final int SIDES = 4;

    static ElementBox parse(String line) {
        var parts = line.split("\t", -1);
        var sides = IntStream.rangeClosed(1, SIDES)
                .mapToObj(index -> Integer.valueOf(parts[index]))
                .toList();
        return new ElementBox(parts[0], sides, parts[SIDES + 1]);
    }

    String line() {
        return "%s\t%d\t%d\t%d\t%d\t%s"
                .formatted(name, sides.get(0), sides.get(1), sides.get(2), sides.get(3), colours);
    }

    /** Returns a sentence for each element that is missing, was not there before, has moved, or has another size or colour. */
    static List<String> differences(List<ElementBox> accepted, List<ElementBox> shown) {
        var differences = new ArrayList<String>();
        var others = byName(shown);
        for (var box : accepted) {
            var other = others.remove(box.name);
            if (other == null) {
                differences.add(box.name + " is missing");
            } else if (!box.isNear(other)) {
                differences.add("%s is at %s, not at %s (left, top, width, height)"
                        .formatted(box.name, other.sides, box.sides));
            } else if (!box.colours.equals(other.colours)) {
                differences.add("%s is %s, not %s".formatted(box.name, other.colours, box.colours));
            }
        }
        others.keySet().forEach(name -> differences.add(name + " was not there"));
        return differences;
    }

    private boolean isNear(ElementBox other) {
        return IntStream.range(0, SIDES)
                .allMatch(index -> Math.abs(sides.get(index) - other.sides.get(index)) <= TOLERANCE);
    }

    private static Map<String, ElementBox> byName(List<ElementBox> boxes) {
        var named = new LinkedHashMap<String, ElementBox>();
        boxes.forEach(box -> named.put(box.name, box));
        return named;
    }
}
