/** HTTP clients of the system: requests to the gateway with tokens of the identity provider. */
@NullMarked
package id.penghubung.systemtests.http;

import org.jspecify.annotations.NullMarked;
