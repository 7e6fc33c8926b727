/** Keycloak from its distribution, with the production realm and the demo accounts. */
@NullMarked
package id.penghubung.localstack.keycloak;

import org.jspecify.annotations.NullMarked;
