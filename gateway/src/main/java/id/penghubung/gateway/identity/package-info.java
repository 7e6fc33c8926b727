/** Who is calling: access tokens checked against the realm's keys before they reach a service. */
@NullMarked
package id.penghubung.gateway.identity;

import org.jspecify.annotations.NullMarked;
