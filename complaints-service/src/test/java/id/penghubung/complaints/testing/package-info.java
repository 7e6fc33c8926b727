/** Shared test fixtures of this service: real backends, accounts, requests and topics. */
@NullMarked
package id.penghubung.complaints.testing;

import org.jspecify.annotations.NullMarked;
