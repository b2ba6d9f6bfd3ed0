package dev.lpips.internal.checkpoint;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs one pickle: the opcodes of protocols 2 to 4 that a dictionary of tensors needs (CPython's Lib/pickletools.py
 * describes them), and no other.
 */
final class PickleReader {

    private static final Object MARK = new Object();

    /** A pickle may recall one long list for each of many calls; a dictionary of tensors has nothing to gain by it. */
    private static final int MOST_ARGUMENTS = 1 << 20;

    private final ByteBuffer bytes;
    private final Deque<Object> stack = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();
    private final Map<String, StorageReference> storages = new LinkedHashMap<>();
    private long argumentsTaken;

    /** Reads from the buffer's position, and leaves it behind the pickle. */
    PickleReader(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the storages the pickle named, by key. */
    Map<String, StorageReference> storages() {
        return Collections.unmodifiableMap(storages);
    }

    Object read() throws MalformedCheckpointException {
        int opcode = 0;
        int start = 0;
        try {
            while (true) {
                start = bytes.position();
                opcode = unsignedByte();
                if (opcode == '.') {
                    return pop();
                }
                run(opcode);
            }
        } catch (BufferUnderflowException e) {
            throw new MalformedCheckpointException("its pickle is cut off" + place(opcode, start), e);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw new MalformedCheckpointException("its pickle is broken: " + e.getMessage() + place(opcode, start), e);
        } catch (MalformedCheckpointException e) {
            throw new MalformedCheckpointException(e.getMessage() + place(opcode, start), e);
        }
    }

    /** Where the pickle was when it was refused, for whoever looks at it with pickletools. */
    private static String place(int opcode, int start) {
        return String.format(Locale.ROOT, " (opcode 0x%02x at byte %d)", opcode, start);
    }

    private void run(int opcode) throws MalformedCheckpointException {
        switch (opcode) {
            case 0x80 -> requireProtocol(unsignedByte());
            case 0x95 -> bytes.getLong(); // FRAME: a hint on buffering
            case '(' -> stack.push(MARK);
            case 'N' -> stack.push(Pickles.NONE);
            case 0x88 -> stack.push(true);
            case 0x89 -> stack.push(false);
            case 'J' -> stack.push(BigInteger.valueOf(bytes.getInt()));
            case 'K' -> stack.push(BigInteger.valueOf(unsignedByte()));
            case 'M' -> stack.push(BigInteger.valueOf(Short.toUnsignedInt(bytes.getShort())));
            case 0x8a -> stack.push(longOf(take(unsignedByte())));
            case 'G' -> stack.push(ByteBuffer.wrap(take(Double.BYTES)).getDouble());
            case 'X', 'T' -> stack.push(text(bytes.getInt()));
            case 'U', 0x8c -> stack.push(text(unsignedByte()));
            case ']' -> stack.push(new ArrayList<>());
            case '}' -> stack.push(new LinkedHashMap<>());
            case ')' -> stack.push(List.of());
            case 't' -> stack.push(Collections.unmodifiableList(popToMark()));
            case 0x85, 0x86, 0x87 -> stack.push(tuple(opcode - 0x84));
            case 'a', 'e' -> append(opcode == 'a' ? List.of(pop()) : popToMark());
            case 's', 'u' -> setItems(opcode == 's' ? tuple(2) : popToMark());
            case 'q' -> memo.put(unsignedByte(), top());
            case 'r' -> memo.put(bytes.getInt(), top());
            case 0x94 -> memo.put(memo.size(), top());
            case 'h' -> stack.push(memoized(unsignedByte()));
            case 'j' -> stack.push(memoized(bytes.getInt()));
            case 'c' -> stack.push(PickleGlobal.of(line(), line()));
            case 0x93 -> stackGlobal();
            case 'Q' -> stack.push(storage(pop()));
            case 'R', 0x81 -> reduce(); // NEWOBJ builds from arguments too, and nothing here has a constructor
            case 'b' -> build();
            default ->
                throw new MalformedCheckpointException(
                        "its pickle uses opcode 0x%02x, which a dictionary of tensors does not need".formatted(opcode));
        }
    }

    @SuppressWarnings("unchecked") // a list on this stack was made here, and holds anything
    private void append(List<?> items) throws MalformedCheckpointException {
        top(List.class).addAll(items);
    }

    @SuppressWarnings("unchecked") // a map on this stack was made here, and holds anything
    private void setItems(List<?> items) throws MalformedCheckpointException {
        if (items.size() % 2 != 0) {
            throw new MalformedCheckpointException("its pickle sets a key without a value");
        }
        Map<Object, Object> map = top(Map.class);
        for (int i = 0; i < items.size(); i += 2) {
            Pickles.put(map, items.get(i), items.get(i + 1));
        }
    }

    private void stackGlobal() throws MalformedCheckpointException {
        String name = pop(String.class);
        stack.push(PickleGlobal.of(pop(String.class), name));
    }

    private void reduce() throws MalformedCheckpointException {
        List<?> arguments = pop(List.class);
        requireFew(arguments);
        for (Object argument : arguments) {
            requireFew(argument instanceof List<?> list ? list : List.of());
        }
        stack.push(pop(PickleGlobal.class).call(arguments));
    }

    private void requireFew(List<?> arguments) throws MalformedCheckpointException {
        argumentsTaken += arguments.size();
        if (argumentsTaken > MOST_ARGUMENTS) {
            throw new MalformedCheckpointException("its pickle calls with more arguments than tensors need");
        }
    }

    private void build() throws MalformedCheckpointException {
        Object state = pop();
        if (top() instanceof PickledParameter parameter) {
            parameter.restore(state);
            return;
        }
        // The attributes of an OrderedDict, such as PyTorch's _metadata: nothing of it is needed.
        top(Map.class);
    }

    /** {@code ("storage", type, key, device, elements)}, and in the stream format a view, which is None. */
    private StorageReference storage(Object id) throws MalformedCheckpointException {
        if (id instanceof List<?> tuple
                && (tuple.size() == 5 || (tuple.size() == 6 && tuple.get(5) == Pickles.NONE))
                && tuple.get(0).equals("storage")
                && tuple.get(1) instanceof PickleGlobal.Storage type
                && tuple.get(2) instanceof String key) {
            StorageReference storage = new StorageReference(type.type(), key, Pickles.toLong(tuple.get(4)));
            StorageReference earlier = storages.putIfAbsent(key, storage);
            if (earlier == null || earlier.equals(storage)) {
                return storage;
            }
        }
        throw new MalformedCheckpointException(
                "its pickle refers to an unknown kind of storage: " + Pickles.describe(id));
    }

    private static void requireProtocol(int protocol) throws MalformedCheckpointException {
        if (protocol < 2 || protocol > 4) {
            throw new MalformedCheckpointException(
                    String.format(Locale.ROOT, "its pickle has protocol %d, not 2 to 4", protocol));
        }
    }

    private Object memoized(int index) throws MalformedCheckpointException {
        Object value = memo.get(index);
        if (value == null) {
            throw new MalformedCheckpointException("its pickle recalls a value it never kept");
        }
        return value;
    }

    private Object pop() throws MalformedCheckpointException {
        return pop(Object.class);
    }

    private <T> T pop(Class<T> type) throws MalformedCheckpointException {
        T value = top(type);
        stack.pop();
        return value;
    }

    private Object top() throws MalformedCheckpointException {
        return top(Object.class);
    }

    private <T> T top(Class<T> type) throws MalformedCheckpointException {
        Object value = stack.peek();
        if (value == null || value == MARK || !type.isInstance(value)) {
            throw new MalformedCheckpointException(
                    "its pickle needs a %s where it has %s".formatted(type.getSimpleName(), describe(value)));
        }
        return type.cast(value);
    }

    private static String describe(@Nullable Object top) {
        if (top == null) {
            return "nothing";
        }
        return top == MARK ? "a mark" : Pickles.describe(top);
    }

    private List<Object> popToMark() throws MalformedCheckpointException {
        List<Object> items = new ArrayList<>();
        while (!stack.isEmpty() && stack.peek() != MARK) {
            items.add(stack.pop());
        }
        if (stack.isEmpty()) {
            throw new MalformedCheckpointException("its pickle looks for a mark it never set");
        }
        stack.pop();
        Collections.reverse(items);
        return items;
    }

    private List<Object> tuple(int size) throws MalformedCheckpointException {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(pop());
        }
        Collections.reverse(items);
        return Collections.unmodifiableList(items);
    }

    private int unsignedByte() {
        return Byte.toUnsignedInt(bytes.get());
    }

    private byte[] take(int count) {
        if (count < 0 || count > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] taken = new byte[count];
        bytes.get(taken);
        return taken;
    }

    private String text(int length) {
        return new String(take(length), StandardCharsets.UTF_8);
    }

    private String line() {
        int start = bytes.position();
        while (bytes.get() != '\n') {
            // The name ends with the line.
        }
        int end = bytes.position();
        bytes.position(start);
        String line = text(end - 1 - start);
        bytes.position(end);
        return line;
    }

    private static BigInteger longOf(byte[] littleEndian) {
        byte[] bigEndian = new byte[littleEndian.length + 1];
        for (int i = 0; i < littleEndian.length; i++) {
            bigEndian[littleEndian.length - i] = littleEndian[i];
        }
        // Two's complement: the leading byte added above must repeat the sign.
        bigEndian[0] = (byte) (littleEndian.length > 0 && littleEndian[littleEndian.length - 1] < 0 ? -1 : 0);
        return new BigInteger(bigEndian);
    }
}
