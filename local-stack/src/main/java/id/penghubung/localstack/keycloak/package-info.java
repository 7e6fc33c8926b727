/** Keycloak from its distribution, with the realm of production and the accounts of the demo. */
@NullMarked
package id.penghubung.localstack.keycloak;

import org.jspecify.annotations.NullMarked;
