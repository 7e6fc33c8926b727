package id.penghubung.localstack.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What the demo needs to know of an agency in the directory's list. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Agency(String code, String name) {}
