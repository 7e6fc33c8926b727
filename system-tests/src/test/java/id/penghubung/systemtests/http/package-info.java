/** The system as its clients meet it: requests to the gateway with tokens of the identity provider. */
@NullMarked
package id.penghubung.systemtests.http;

import org.jspecify.annotations.NullMarked;
