package id.penghubung.focalpoint.ombudsman.compliance;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** Client of the compliance figures with the token of a user. */
record ComplianceApiClient(String token) {

    Response read(Map<String, ?> parameters, String mediaType) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .accept(mediaType)
                .queryParams(parameters)
                .get("/v1/ombudsman/compliance");
    }

    Response read(Map<String, ?> parameters) {
        return read(parameters, "application/json");
    }

    JsonPath figures(Map<String, ?> parameters) {
        return read(parameters).then().statusCode(200).extract().jsonPath();
    }
}
