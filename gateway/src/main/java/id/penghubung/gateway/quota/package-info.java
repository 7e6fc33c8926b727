/** Quotas of resources that clients hold for a time. */
@NullMarked
package id.penghubung.gateway.quota;

import org.jspecify.annotations.NullMarked;
