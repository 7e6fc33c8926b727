package id.penghubung.localstack.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The properties of an agency in the directory's list that the demo needs. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Agency(String code, String name) {}
