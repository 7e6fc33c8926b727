package id.penghubung.complaints.receipts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.Location;
import id.penghubung.kit.runtime.Digests;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hash of the submitted content of a complaint: SHA-256 of a canonical JSON document (RFC 8785, JCS) that anybody who has the
 * content can write again. It contains what was submitted, without the reporter and without the two flags. The form is described
 * for others in decision 22.
 */
public final class ContentHash {

    private static final ObjectWriter TEXT = JsonMapper.builder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build()
            .writer();

    /** Numbers nearer to zero have an exponent (ECMAScript, Number::toString). */
    private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("1e-6");

    private ContentHash() {}

    /** Returns the hash of the content, in hexadecimal digits. */
    public static String of(ComplaintDetails content) {
        return HexFormat.of().formatHex(Digests.sha256(canonical(content).getBytes(StandardCharsets.UTF_8)));
    }

    static String canonical(ComplaintDetails content) {
        TreeMap<String, String> members = new TreeMap<>();
        put(members, "kind", content.kind().name());
        put(members, "title", content.title());
        put(members, "description", content.description());
        put(members, "categoryCode", content.categoryCode());
        put(members, "districtCode", content.districtCode());
        put(members, "incidentDate", content.incidentDate());
        Location place = content.location();
        if (place != null) {
            TreeMap<String, String> location = new TreeMap<>();
            put(location, "address", place.address());
            put(location, "latitude", place.latitude());
            put(location, "longitude", place.longitude());
            members.put("location", object(location));
        }
        return object(members);
    }

    private static void put(Map<String, String> members, String name, @Nullable Object value) {
        if (value instanceof Double number) {
            members.put(name, number(number));
        } else if (value != null) {
            members.put(name, text(value.toString()));
        }
    }

    private static String object(TreeMap<String, String> members) {
        return members.entrySet().stream()
                .map(member -> text(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(String value) {
        try {
            return TEXT.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns a coordinate as ECMAScript writes it. */
    private static String number(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (exact.signum() == 0) {
            return "0";
        }
        if (exact.abs().compareTo(SMALLEST_PLAIN) >= 0) {
            return exact.toPlainString();
        }
        String digits = exact.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - exact.scale();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return (exact.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }
}
