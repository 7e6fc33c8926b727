package id.penghubung.systemtests.actors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The content of a complaint before its submission. Immutable. */
public final class Draft {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ROADS = "101";
    private static final String TENGGARONG = "64.02.06";

    private final ObjectNode fields;

    private Draft(ObjectNode fields) {
        this.fields = fields;
    }

    /** A complaint that the routing rules assign to the public works department, {@code dpu}. */
    public static Draft aboutARoad() {
        var fields = JSON.createObjectNode()
                .put("kind", "COMPLAINT")
                .put("title", "Jalan berlubang di depan pasar")
                .put("description", "Lubang besar di Jalan Wolter Monginsidi membahayakan pengendara pada malam hari.")
                .put("categoryCode", ROADS)
                .put("districtCode", TENGGARONG)
                .put("incidentDate", "2026-01-05");
        fields.putObject("location")
                .put("latitude", -0.4149)
                .put("longitude", 116.9876)
                .put("address", "Jalan Wolter Monginsidi, Tenggarong");
        return new Draft(fields);
    }

    public Draft titled(String title) {
        return with("title", JSON.getNodeFactory().textNode(title));
    }

    public Draft inCategory(String code) {
        return with("categoryCode", JSON.getNodeFactory().textNode(code));
    }

    /** In a district (<i>kecamatan</i>), without the place in it. */
    public Draft inDistrict(String code) {
        return without("location").with("districtCode", JSON.getNodeFactory().textNode(code));
    }

    public Draft anonymous() {
        return with("anonymous", JSON.getNodeFactory().booleanNode(true));
    }

    public Draft confidential() {
        return with("confidential", JSON.getNodeFactory().booleanNode(true));
    }

    public Draft by(ReporterIdentity reporter) {
        return with("reporter", JSON.valueToTree(reporter));
    }

    /** With the agency that the reporter thinks is responsible. */
    public Draft naming(String agencyCode) {
        return with("agencyCode", JSON.getNodeFactory().textNode(agencyCode));
    }

    public Draft accusing(String agencyCode, String person) {
        return with(
                "accused", JSON.createObjectNode().put("agencyCode", agencyCode).put("person", person));
    }

    /** About a place, in degrees, without an address. */
    public Draft at(double latitude, double longitude) {
        return with(
                "location", JSON.createObjectNode().put("latitude", latitude).put("longitude", longitude));
    }

    /** @param code code of a service in the catalogue, or any other */
    public Draft aboutService(String code) {
        return with("serviceCode", JSON.getNodeFactory().textNode(code));
    }

    public Draft with(String field, JsonNode value) {
        var changed = fields.deepCopy();
        changed.set(field, value);
        return new Draft(changed);
    }

    public Draft without(String field) {
        var changed = fields.deepCopy();
        changed.remove(field);
        return new Draft(changed);
    }

    public JsonNode json() {
        return fields;
    }

    public String title() {
        return fields.path("title").asText();
    }

    public boolean isAnonymous() {
        return fields.path("anonymous").asBoolean();
    }
}
