package id.penghubung.gateway.limits;

import id.penghubung.gateway.quota.ClientQuotas;
import org.jspecify.annotations.Nullable;

/**
 * Limits on one kind of concurrent use, by client address, by IPv6 site and by account.
 *
 * @param byAddress slots of each address, of all accounts together
 * @param byAccount slots of each account with a valid token
 */
public record ClientSlots(AddressLimit byAddress, ClientQuotas byAccount) {

    /** Acquires a slot of the address and, if there is one, of the account. Returns false, and acquires nothing, if one is missing. */
    public boolean tryAcquire(ClientAddress address, @Nullable String account) {
        if (!byAddress.tryAcquire(address)) {
            return false;
        }
        if (account == null || byAccount.tryAcquire(account)) {
            return true;
        }
        byAddress.release(address);
        return false;
    }

    /** Releases what was acquired. */
    public void release(ClientAddress address, @Nullable String account) {
        byAddress.release(address);
        if (account != null) {
            byAccount.release(account);
        }
    }
}
