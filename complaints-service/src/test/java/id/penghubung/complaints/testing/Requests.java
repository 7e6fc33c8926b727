package id.penghubung.complaints.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** HTTP requests of clients. */
public final class Requests {

    private Requests() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    /** Returns a valid complaint. */
    public static Map<String, Object> pothole() {
        Map<String, Object> complaint = new HashMap<>();
        complaint.put("kind", "COMPLAINT");
        complaint.put("title", "Jalan berlubang di depan pasar");
        complaint.put("description", "Lubang sedalam 30 cm, sudah dua motor jatuh sejak pekan lalu.");
        complaint.put("categoryCode", "101");
        complaint.put("districtCode", "64.02.06");
        return complaint;
    }

    public static Map<String, Object> pothole(String field, Object value) {
        Map<String, Object> complaint = pothole();
        complaint.put(field, value);
        return complaint;
    }

    public static Response submit(RequestSpecification by, Map<String, Object> complaint) {
        return by.contentType(ContentType.JSON).body(complaint).post("/v1/complaints");
    }

    /** Submits a complaint of a reporter and returns its id. */
    public static String submitted(String reporter) {
        return submit(as(reporter), pothole()).then().statusCode(201).extract().path("id");
    }
}
