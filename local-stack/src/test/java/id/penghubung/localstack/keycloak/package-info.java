@NullMarked
package id.penghubung.localstack.keycloak;

import org.jspecify.annotations.NullMarked;
