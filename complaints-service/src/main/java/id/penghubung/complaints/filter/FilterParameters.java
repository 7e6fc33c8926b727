package id.penghubung.complaints.filter;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.StorableText;
import id.penghubung.kit.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a request for a list, and collects all errors in them, so that a client sees them at once. An empty parameter
 * counts as absent.
 */
public final class FilterParameters {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final int MAX_TEXT = 200;
    private static final int MAX_RADIUS_METRES = 50_000;
    private static final int DEFAULT_RADIUS_METRES = 1000;
    private static final double MAX_BOX_DEGREES = 5;
    private static final double MAX_LATITUDE = 90;
    private static final double MAX_LONGITUDE = 180;

    private final Catalogue catalogue;
    private final List<FieldError> errors = new ArrayList<>();

    public FilterParameters(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public @Nullable String category(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!catalogue.hasCategory(value)) {
            refuse(name, "kategori tidak dikenal; lihat /v1/categories", "is not a known category; see /v1/categories");
        }
        return value;
    }

    public @Nullable String district(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!catalogue.hasDistrict(value)) {
            refuse(name, "kecamatan tidak dikenal; lihat /v1/districts", "is not a known district; see /v1/districts");
        }
        return value;
    }

    /** Reads a code that other services know, such as that of an agency. */
    public @Nullable String code(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (!CODE.matcher(value).matches()) {
            refuse(name, "bukan kode yang sah", "is not a valid code");
        }
        return value;
    }

    /** Reads the name of a constant. */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        String known = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        refuse(name, "harus salah satu dari " + known, "must be one of " + known);
        return null;
    }

    public @Nullable LocalDate date(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // Refused below, as a date out of range is.
        }
        refuse(name, "harus tanggal seperti 2026-11-28", "must be a date such as 2026-11-28");
        return null;
    }

    /** Refuses a last day before the first one. */
    public void refuseReversed(String lastName, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            refuse(lastName, "tidak boleh sebelum hari pertama", "must not be before the first day");
        }
    }

    /** Reads decimal numbers that are separated by commas; null if they are absent or refused. */
    public double @Nullable [] numbers(String name, int count, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        String[] parts = value.split(",", -1);
        double[] numbers = new double[count];
        boolean valid = parts.length == count;
        for (int i = 0; valid && i < count; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].strip());
                valid = Double.isFinite(numbers[i]);
            } catch (NumberFormatException notANumber) {
                valid = false;
            }
        }
        if (valid) {
            return numbers;
        }
        refuse(
                name,
                "harus %d bilangan yang dipisahkan koma".formatted(count),
                "must be %d numbers separated by commas".formatted(count));
        return null;
    }

    /** Reads a whole number in a range. */
    public @Nullable Integer integer(String name, int min, int max, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, as a number out of range is.
        }
        refuse(
                name,
                String.format(Locale.ROOT, "harus bilangan bulat %d sampai %d", min, max),
                String.format(Locale.ROOT, "must be a whole number from %d to %d", min, max));
        return null;
    }

    /** Reads the words of a text search; none if the parameter is absent or refused. */
    public List<String> words(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return List.of();
        }
        List<String> words =
                value.length() <= MAX_TEXT && StorableText.isStorable(value) ? SearchWords.of(value) : List.of();
        if (words.stream().mapToInt(String::length).sum() < 2) {
            refuse(
                    name,
                    "harus 2 sampai 200 karakter dan berisi kata",
                    "must have 2 to 200 characters and contain a word");
        }
        return words;
    }

    /** Reads the parameters {@code near}, {@code radiusMetres} and {@code bbox}; null if they are absent. */
    public @Nullable SearchArea area(@Nullable String near, @Nullable String radiusMetres, @Nullable String bbox) {
        double[] centre = numbers("near", 2, near);
        Integer radius = integer("radiusMetres", 1, MAX_RADIUS_METRES, radiusMetres);
        double[] box = numbers("bbox", 4, bbox);
        if (radius != null && (near == null || near.isEmpty())) {
            refuse("radiusMetres", "memerlukan near", "needs near");
        }
        if (centre != null && box != null) {
            refuse("bbox", "tidak dapat dipakai bersama near", "cannot be combined with near");
        }
        if (centre != null) {
            if (!isPosition(centre[0], centre[1])) {
                refuse(
                        "near",
                        "lintang harus -90 sampai 90 dan bujur -180 sampai 180",
                        "latitude must be -90 to 90 and longitude -180 to 180");
            }
            return SearchArea.around(centre[0], centre[1], radius == null ? DEFAULT_RADIUS_METRES : radius);
        }
        return box == null ? null : box(box);
    }

    private SearchArea box(double[] sides) {
        boolean valid = isPosition(sides[1], sides[0])
                && isPosition(sides[3], sides[2])
                && isExtent(sides[0], sides[2])
                && isExtent(sides[1], sides[3]);
        if (!valid) {
            refuse(
                    "bbox",
                    "harus barat,selatan,timur,utara dalam derajat, masing-masing sisi paling besar lima derajat",
                    "must be west,south,east,north in degrees, each side at most five degrees");
        }
        return new SearchArea(sides[0], sides[1], sides[2], sides[3], null);
    }

    private static boolean isPosition(double latitude, double longitude) {
        return Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE;
    }

    private static boolean isExtent(double low, double high) {
        return low <= high && high - low <= MAX_BOX_DEGREES;
    }

    /** Notes an error in a parameter. */
    public void refuse(String name, String id, String en) {
        errors.add(new FieldError("?" + name, Text.of(id, en)));
    }

    /** @throws ProblemException 400 with all errors, if there are any */
    public void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
