"""Shapes of the shop's goods as POV-Ray mesh2 files. Units are centimetres; x right, y up, z away from the camera."""
import os
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.environ.get('ARTWORK_BUILD', os.path.join(HERE, 'build'))
os.makedirs(OUT, exist_ok=True)


# ---- noise -------------------------------------------------------------------
def _hash(i, j, k, seed):
    h = (i.astype(np.int64) * 374761393 + j.astype(np.int64) * 668265263 + k.astype(np.int64) * 2147483647 + seed * 974711) & 0x7fffffff
    h = ((h ^ (h >> 13)) * 1274126177) & 0x7fffffff
    h = (h ^ (h >> 16)) & 0x7fffffff
    return (h % 100003) / 100003.0


def noise(x, y, z=0.0, seed=0):
    """Value noise in 0..1."""
    x, y, z = np.broadcast_arrays(np.asarray(x, float), np.asarray(y, float), np.asarray(z, float))
    i, j, k = np.floor(x), np.floor(y), np.floor(z)
    f, g, h = x - i, y - j, z - k
    s = lambda t: t * t * t * (t * (6 * t - 15) + 10)
    f, g, h = s(f), s(g), s(h)
    r = 0
    for di, wi in ((0, 1 - f), (1, f)):
        for dj, wj in ((0, 1 - g), (1, g)):
            for dk, wk in ((0, 1 - h), (1, h)):
                r = r + wi * wj * wk * _hash(i + di, j + dj, k + dk, seed)
    return r


def fbm(x, y, z=0.0, octaves=4, seed=0):
    r, a, t = 0, 1.0, 0
    for o in range(octaves):
        r = r + a * noise(np.asarray(x) * 2**o, np.asarray(y) * 2**o, np.asarray(z) * 2**o, seed + 17 * o)
        t += a
        a *= .5
    return r / t


def ridges(x, y, z=0.0, sharp=5, seed=0):
    return (1 - np.abs(2 * fbm(x, y, z, 2, seed) - 1)) ** sharp


# ---- mesh files --------------------------------------------------------------
def normals(V, F):
    n = np.cross(V[F[:, 1]] - V[F[:, 0]], V[F[:, 2]] - V[F[:, 0]])
    N = np.zeros_like(V)
    for c in range(3):
        np.add.at(N, F[:, c], n)
    return N / np.maximum(np.linalg.norm(N, axis=1, keepdims=True), 1e-12)


def _vecs(A, d):
    return ',\n'.join('<' + ','.join(f'{c:.{d}f}' for c in row) + '>' for row in A.tolist())


def write(name, V, F, UV=None, smooth=True):
    path = os.path.join(OUT, name + '.inc')
    V = np.asarray(V, float)
    F = np.asarray(F, int)
    # no degenerate faces
    a = np.linalg.norm(np.cross(V[F[:, 1]] - V[F[:, 0]], V[F[:, 2]] - V[F[:, 0]]), axis=1)
    F = F[a > 1e-10]
    with open(path, 'w') as f:
        f.write(f'#declare M_{name} = mesh2 {{\nvertex_vectors {{ {len(V)},\n{_vecs(V, 4)} }}\n')
        if smooth:
            f.write(f'normal_vectors {{ {len(V)},\n{_vecs(normals(V, F), 4)} }}\n')
        if UV is not None:
            f.write(f'uv_vectors {{ {len(UV)},\n{_vecs(np.asarray(UV), 4)} }}\n')
        f.write(f'face_indices {{ {len(F)},\n' + ',\n'.join(f'<{p},{q},{r}>' for p, q, r in F.tolist()) + ' }\n}\n')
    return name


def grid_faces(nu, nv, wrap_u=False):
    """Faces of a grid stored row after row (nv rows of nu)."""
    cu = nu if wrap_u else nu - 1
    u, v = np.meshgrid(np.arange(cu), np.arange(nv - 1))
    u, v = u.ravel(), v.ravel()
    u1 = (u + 1) % nu
    a, b, c, d = v * nu + u, v * nu + u1, (v + 1) * nu + u1, (v + 1) * nu + u
    return np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])


def smooth_line(points, steps=12):
    """Catmull-Rom through the points."""
    P = np.asarray(points, float)
    P = np.vstack([2 * P[0] - P[1], P, 2 * P[-1] - P[-2]])
    out = []
    for i in range(1, len(P) - 2):
        t = np.linspace(0, 1, steps, endpoint=False)[:, None]
        p0, p1, p2, p3 = P[i - 1:i + 3]
        out.append(.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3))
    return np.vstack(out + [P[-2]])


# ---- things turned on a wheel or a lathe ------------------------------------
def turned(name, profile, n=128, wobble=.0, throwing=.0, steps=10, seed=1, spout=None):
    """profile: (r, y) from the foot's centre, up the outside, over the lip, down the inside."""
    p = smooth_line(profile, steps) if steps > 1 else np.asarray(profile, float)
    r, y = np.maximum(p[:, 0], 0.001), p[:, 1]
    th = np.linspace(0, 2 * np.pi, n, endpoint=False)
    T, R = np.meshgrid(th, r)
    _, Y = np.meshgrid(th, y)
    s = np.arange(len(r))[:, None] * np.ones((1, n))
    R = R * (1 + wobble * (fbm(np.cos(T) * 1.3 + 5, np.sin(T) * 1.3 + 5, Y * .12, 2, seed) - .5))
    if throwing:
        R = R + throwing * np.sin(Y * 5.3 + T * 1.0 + 3 * noise(Y, 0 * T, 0, seed)) * (R > .6)
    X, Z = R * np.cos(T), R * np.sin(T)
    if spout is not None:
        X, Y, Z = spout(X, Y, Z, T)
    V = np.stack([X.ravel(), Y.ravel(), Z.ravel()], 1)
    uv = np.stack([(T / (2 * np.pi)).ravel(), (s / s.max()).ravel()], 1)
    return write(name, V, grid_faces(n, len(r), True), uv)


def tube(name, path, radius, n=20, steps=10, twist=None, flat=1.0):
    p = smooth_line(path, steps)
    m = len(p)
    rad = np.interp(np.linspace(0, 1, m), np.linspace(0, 1, len(radius)), radius) if np.ndim(radius) else np.full(m, radius)
    t = np.gradient(p, axis=0)
    t /= np.linalg.norm(t, axis=1, keepdims=True)
    up = np.array([0.123, .31, .94])
    u = np.cross(t, up)
    u /= np.linalg.norm(u, axis=1, keepdims=True)
    w = np.cross(t, u)
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    V = p[:, None, :] + rad[:, None, None] * (np.cos(a)[None, :, None] * u[:, None, :] + flat * np.sin(a)[None, :, None] * w[:, None, :])
    V = V.reshape(-1, 3)
    F = grid_faces(n, m, True)
    c0, c1 = len(V), len(V) + 1
    V = np.vstack([V, p[0], p[-1]])
    i = np.arange(n)
    F = np.vstack([F, np.stack([np.full(n, c0), (i + 1) % n, i], 1), np.stack([np.full(n, c1), (m - 1) * n + i, (m - 1) * n + (i + 1) % n], 1)])
    return write(name, V, F)


def rope(name, path, radius=.16, turns_per_cm=.55, strands=3, steps=14):
    """Twisted cord as several tubes in one mesh."""
    p = smooth_line(path, steps)
    seg = np.linalg.norm(np.diff(p, axis=0), axis=1)
    s = np.concatenate([[0], np.cumsum(seg)])
    q = np.linspace(0, s[-1], max(30, int(s[-1] * 9)))
    p = np.stack([np.interp(q, s, p[:, c]) for c in range(3)], 1)
    t = np.gradient(p, axis=0)
    t /= np.linalg.norm(t, axis=1, keepdims=True)
    u = np.cross(t, [0.123, .31, .94])
    u /= np.linalg.norm(u, axis=1, keepdims=True)
    w = np.cross(t, u)
    n, m = 10, len(p)
    a = np.linspace(0, 2 * np.pi, n, endpoint=False)
    VV, FF = [], []
    for k in range(strands):
        ph = 2 * np.pi * (k / strands + q * turns_per_cm)
        c = p + radius * .52 * (np.cos(ph)[:, None] * u + np.sin(ph)[:, None] * w)
        rr = radius * .56 * (1 + .12 * (noise(q * 3, k * 7.0) - .5))
        V = c[:, None, :] + rr[:, None, None] * (np.cos(a)[None, :, None] * u[:, None, :] + np.sin(a)[None, :, None] * w[:, None, :])
        FF.append(grid_faces(n, m, True) + sum(len(v) for v in VV))
        VV.append(V.reshape(-1, 3))
    return write(name, np.vstack(VV), np.vstack(FF))


# ---- coffee bags -------------------------------------------------------------
class Bag:
    """A pouch with a boxy foot and a pinched, sealed top."""

    def __init__(self, w, h, d, seed=1, seal=.86, lean=.5, crumple=1.0, gusset=.55):
        self.w, self.h, self.d, self.seed, self.seal, self.lean, self.crumple, self.gusset = w, h, d, seed, seal, lean, crumple, gusset

    def shape(self, v):
        t = np.clip(v / self.seal, 0, 1)
        f = np.clip(1 - t**2.4, 0, 1) ** .8
        b = self.d / 2 * f * (1 + .06 * np.sin(np.pi * np.clip(t * 1.3, 0, 1))) + .05
        foot = np.clip(v / .035, 0, 1)
        foot = .93 + .07 * np.sqrt(np.clip(1 - (1 - foot)**2, 0, 1))
        a = (self.w / 2) * (1 - .022 * np.sin(np.pi * t)) + .12 * (1 - f)
        n = 2.1 + 3.4 * f
        return a * foot, b * foot, n

    def creases(self, x, y, side):
        v = y / self.h
        k = self.crumple
        body = .30 * (fbm(x * .16 + 9, y * .12 + side * 31, 0, 2, self.seed) - .5)
        shoulder = np.clip((v - .42) / .3, 0, 1) * np.clip((self.seal - v) / .06, 0, 1)
        fan = .42 * shoulder * (ridges(x * .20 + .09 * (y - self.h * .86) * np.tanh(x * .5) * .8, y * .05 + side * 5, 0, 3, self.seed + 3) - .35)
        fine = .09 * (ridges(x * .33 + y * .13, y * .30 - x * .1 + side * 11, 0, 7, self.seed + 9) - .2)
        foot = .18 * np.clip((.2 - v) / .2, 0, 1) * (ridges(x * .3, y * .35 + 40, side * 3.0, 4, self.seed + 5) - .3)
        crimp = .012 * np.sin(y * 2 * np.pi / .28) * ((v > self.seal + .02) & (v < .985))
        wave = .22 * np.clip((v - self.seal + .1) / .1, 0, 1) * (noise(x * .17 + 3, 0.5, 0, self.seed + 21) - .5)
        live = np.clip((self.seal - v) / .05, 0, 1)
        return side * (k * live * (body + fan + fine + foot)) + crimp + wave

    def z(self, x, y, side=-1):
        """Depth of the front (side -1) or back (side +1) face at x, y."""
        v = np.clip(y / self.h, 0, 1)
        a, b, n = self.shape(v)
        s = np.clip(np.abs(x) / a, 0, 1)
        edge = (1 - s**n) ** (1 / n)
        lean = self.lean * np.clip((v - .5) / .5, 0, 1)**2
        return side * b * edge + self.creases(x, y, side) * edge**.5 + lean

    def mesh(self, name, nu=150, nv=190):
        v = np.linspace(0, 1, nv)
        th = np.linspace(0, 2 * np.pi, nu, endpoint=False)
        T, Vv = np.meshgrid(th, v)
        a, b, n = self.shape(Vv)
        c, s = np.cos(T), np.sin(T)
        X = a * np.sign(c) * np.abs(c) ** (2 / n)
        side = np.where(s < 0, -1.0, 1.0)
        Y = Vv * self.h
        edge = np.abs(s) ** (2 / n)
        lean = self.lean * np.clip((Vv - .5) / .5, 0, 1)**2
        Z0 = side * b * edge
        # the side gusset folds inwards under the shoulder
        g = self.gusset * np.exp(-((Vv - .62 * self.seal / .86) / .2)**2)
        X = X - np.sign(X) * g * np.exp(-(Z0 / (.38 * b + .05))**2) * np.clip((np.abs(X) / a - .7) / .3, 0, 1)
        Z = Z0 + self.creases(X, Y, side) * edge**.5 + lean
        Yw = Y + .05 * (noise(X * .5, 1.0, 0, self.seed) - .5) * (Vv > .99)
        V = np.stack([X, Yw, Z], -1).reshape(-1, 3)
        F = grid_faces(nu, nv, True)
        k = len(V)
        V = np.vstack([V, [0, 0.02, 0]])
        i = np.arange(nu)
        F = np.vstack([F, np.stack([np.full(nu, k), i, (i + 1) % nu], 1)])
        return write(name, V, F)

    def label(self, name, lw, lh, y0, x0=0.0, n=110, lift=.11):
        x = np.linspace(x0 - lw / 2, x0 + lw / 2, n)
        y = np.linspace(y0, y0 + lh, n)
        X, Y = np.meshgrid(x, y)
        Z = self.z(X, Y) - lift
        V = np.stack([X, Y, Z], -1).reshape(-1, 3)
        UV = np.stack([(X - x0 + lw / 2) / lw, (Y - y0) / lh], -1).reshape(-1, 2)
        return write(name, V, grid_faces(n, n), UV)

    def band(self, name, y0, y1, n=90, lift=.05):
        """A paper band or a painted strip right across the front."""
        ys = np.linspace(y0, y1, n)
        t = np.linspace(-.995, .995, n)
        T, Y = np.meshgrid(t, ys)
        a, _, _ = self.shape(Y / self.h)
        X = T * a
        Z = self.z(X, Y) - lift
        V = np.stack([X, Y, Z], -1).reshape(-1, 3)
        UV = np.stack([(T + 1) / 2, (Y - y0) / (y1 - y0)], -1).reshape(-1, 2)
        return write(name, V, grid_faces(n, n), UV)


# ---- beans, nibs, shavings ---------------------------------------------------
def coffee_bean(name, length=1.02, width=.76, thick=.46, seed=0, round_=False):
    """Flat face down at y=0; a winding groove runs along x. Writes the body and the pale line in the groove."""
    nu, nv = 30, 22
    th = np.linspace(0, 2 * np.pi, nu, endpoint=False)
    ph = np.linspace(.02, np.pi - .02, nv)
    T, P = np.meshgrid(th, ph)
    X = np.cos(P) * length / 2
    r = np.sin(P)
    yy, zz = np.sin(T), np.cos(T)
    Z = r * zz * width / 2 * (1 + .06 * np.cos(P))
    wind = .045 * np.sin(X / length * 6.0 + seed)
    if round_:
        Y = r * yy * thick
        d = np.abs(Z - wind)
        Y = Y + np.where(yy < 0, .13 * np.exp(-(d / .06)**2) * r**.4, 0)
    else:
        Y = np.where(yy > 0, r * yy * thick, r * yy * .10)
        d = np.abs(Z - wind)
        Y = Y + np.where(yy < 0, .15 * np.exp(-(d / .055)**2) * np.clip(r * 1.3, 0, 1), 0)
    B = .03 * (fbm(X * 2.1 + seed * 3, Y * 2.1, Z * 2.1, 2, seed) - .5)
    V = np.stack([X * (1 + B), Y + B * .6, Z * (1 + B)], -1).reshape(-1, 3)
    F = grid_faces(nu, nv, True)
    write(name, V, F)
    t = np.linspace(-.88, .88, 18)
    x = t * length / 2
    w = .045 * np.sin(x / length * 6.0 + seed)
    rr = np.sqrt(np.clip(1 - t**2, 0, 1))
    top = (-.10 * rr + .085 * np.clip(rr * 1.3, 0, 1)) if not round_ else (-thick * rr + .07 * rr**.4)
    hw = .026 * rr**.5
    V = np.vstack([np.stack([x, top, w - hw], 1), np.stack([x, top - .012, w], 1), np.stack([x, top, w + hw], 1)])
    write(name + '_line', V, grid_faces(len(x), 3))
    return name


def cacao_bean(name, seed=0):
    nu, nv = 36, 30
    th = np.linspace(0, 2 * np.pi, nu, endpoint=False)
    ph = np.linspace(.02, np.pi - .02, nv)
    T, P = np.meshgrid(th, ph)
    t = np.cos(P)
    taper = (1 - .16 * t - .10 * t**2)
    X = t * 1.22
    r = np.sin(P) ** .85
    Y = r * np.sin(T) * .42 * taper
    Z = r * np.cos(T) * .66 * taper + .05 * np.sin(t * 2 + seed)
    D = .13 * (fbm(X * 1.3 + seed * 9, Y * 1.8, Z * 1.6, 3, seed) - .5) + .05 * (ridges(X * .6 + seed, Z * 2.6, Y, 4, seed + 4) - .3)
    L = np.sqrt(X**2 + Y**2 + Z**2) + .2
    V = np.stack([X * (1 + D / L), Y * (1 + 1.5 * D / L), Z * (1 + D / L)], -1).reshape(-1, 3)
    return write(name, V, grid_faces(nu, nv, True))


def shard(name, seed=0, size=(.42, .30, .34), n=11, smooth=False):
    """A broken bit: the hull of a few random points."""
    rng = np.random.default_rng(seed)
    P = rng.normal(size=(n, 3))
    P /= np.linalg.norm(P, axis=1, keepdims=True)
    P *= rng.uniform(.75, 1.0, (n, 1)) * np.array(size) / 2
    F = []
    for i in range(n):
        for j in range(i + 1, n):
            for k in range(j + 1, n):
                nn = np.cross(P[j] - P[i], P[k] - P[i])
                d = (P - P[i]) @ nn
                if np.all(d <= 1e-9):
                    F.append((i, j, k))
                elif np.all(d >= -1e-9):
                    F.append((i, k, j))
    return write(name, P, np.array(F), smooth=smooth)


def curl(name, seed=0):
    rng = np.random.default_rng(seed)
    turns = rng.uniform(.5, 1.7)
    r0 = rng.uniform(.28, .55)
    w = rng.uniform(.7, 1.5)
    m, n = 70, 10
    s = np.linspace(0, 1, m)
    a = s * turns * 2 * np.pi
    r = r0 * (1 + .5 * s)
    q = np.linspace(-.5, .5, n)
    S, Q = np.meshgrid(s, q)
    A = np.interp(S, s, a)
    R = np.interp(S, s, r)
    ragged = .10 * (noise(S * 9, Q * 0 + np.sign(Q) * 3, 0, seed) - .5) * np.abs(Q) * 2
    X = Q * w + S * rng.uniform(-.5, .8) + ragged
    Y = R * np.cos(A)
    Z = R * np.sin(A)
    D = .018 * np.sin(A * 9 + seed)
    V = np.stack([X, Y + D * np.cos(A), Z + D * np.sin(A)], -1).reshape(-1, 3)
    off = np.stack([0 * X, np.cos(A), np.sin(A)], -1).reshape(-1, 3) * .035
    F = grid_faces(m, n)
    return write(name, np.vstack([V, V + off]), np.vstack([F, F + len(V)]))


# ---- heaps -------------------------------------------------------------------
def euler(ax, ay, az):
    cx, sx, cy, sy, cz, sz = np.cos(ax), np.sin(ax), np.cos(ay), np.sin(ay), np.cos(az), np.sin(az)
    Rx = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    Ry = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    Rz = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    return Ry @ Rx @ Rz


def placed(names, textures, R, p, rng, scale=1.0):
    M = (R * scale)
    rows = ','.join(f'{c:.4f}' for c in M.T.ravel())  # POV multiplies row vectors
    k = rng.integers(len(names))
    t = rng.integers(textures)
    return f'object{{{names[k]}_{t} matrix<{rows},{p[0]:.3f},{p[1]:.3f},{p[2]:.3f}>}}\n'


def heap(names, textures, count, base, reach, size, seed=1, tries=7, flat=.0, centre=(0, 0), drop=None, scale=(.92, 1.08), half=12.0):
    """Drops `count` pieces one by one on a height map; `base(x,z)` is the vessel or table, `reach` the allowed radius."""
    rng = np.random.default_rng(seed)
    cell = .1
    n = int(2 * half / cell)
    g = (np.arange(n) - n / 2) * cell
    GX, GZ = np.meshgrid(g, g, indexing='ij')
    H = base(GX, GZ)
    long, wide, thick = size
    fr = int(wide * .55 / cell)
    dd = np.arange(-fr, fr + 1)
    DX, DZ = np.meshgrid(dd, dd, indexing='ij')
    disc = DX**2 + DZ**2 <= fr * fr
    cap = np.sqrt(np.clip(1 - (DX**2 + DZ**2) / (fr * fr + 1), 0, 1)) * thick * .75
    out = []
    for _ in range(count):
        best = None
        for _ in range(tries):
            if drop is None:
                r, a = reach * np.sqrt(rng.random()), rng.random() * 2 * np.pi
                x, z = r * np.cos(a), r * np.sin(a)
            else:
                x, z = drop(rng)
            i, j = int(x / cell + n / 2), int(z / cell + n / 2)
            w = H[i - fr:i + fr + 1, j - fr:j + fr + 1]
            if w.shape != disc.shape:
                continue
            y = np.percentile(w[disc], 62)
            if best is None or y < best[0]:
                best = (y, x, z, i, j, w)
        if best is None:
            continue
        y, x, z, i, j, w = best
        gx, gz = np.gradient(w)
        sx, sz = gx[disc].mean() / cell, gz[disc].mean() / cell
        tilt = 1 - flat
        R = euler(np.arctan(np.clip(-sz, -1, 1)) * -.7 + rng.normal() * .35 * tilt, 0, np.arctan(np.clip(sx, -1, 1)) * .7 + rng.normal() * .35 * tilt)
        spin = euler(0, rng.random() * 2 * np.pi, 0)
        flip = euler(np.pi if rng.random() < .5 else 0, 0, 0)
        up = thick * .5
        R2 = R @ spin @ flip
        # keep the piece's middle, not its origin, at the resting height
        mid = R2 @ np.array([0, up if names[0].startswith('Coffee') else 0, 0])
        s = rng.uniform(*scale)
        c = np.array([x + centre[0], y + thick * .42, z + centre[1]]) - mid * s
        out.append(placed(names, textures, R2, c, rng, s))
        w[disc] = np.maximum(w[disc], (y + cap)[disc])
    return ''.join(out)


def strewn(names, textures, spots, size, seed=1, coffee=True):
    """Single pieces lying on the table at the given (x, z) spots."""
    rng = np.random.default_rng(seed)
    out = []
    for x, z in spots:
        spin = euler(0, rng.random() * 6.28, 0)
        if coffee and rng.random() < .4:
            R = spin @ euler(np.pi + rng.choice([-1, 1]) * rng.uniform(.35, .75), 0, 0)
            p = (x, size[2] * .97, z)
        elif coffee:
            R, p = spin, (x, .10, z)
        else:
            R, p = spin @ euler(rng.normal() * .08, 0, rng.normal() * .06), (x, size[2] * .48, z)
        out.append(placed(names, textures, R, p, rng, rng.uniform(.93, 1.07)))
    return ''.join(out)


def mound(name, radius, height, seed=1, n=150, rough=.10, dip=None, base=None, grain=.02):
    """Powder heaped in a bowl."""
    r = np.linspace(0.001, 1, n)
    th = np.linspace(0, 2 * np.pi, 200, endpoint=False)
    T, R = np.meshgrid(th, r)
    X, Z = R * radius * np.cos(T), R * radius * np.sin(T)
    Y = height * (1 - R**1.7) * (1 - .25 * np.exp(-(R / .12)**2)) + rough * height * .6 * (fbm(X * .55 + 4, Z * .55, 0, 4, seed) - .5) * (1 - R**6)
    Y = Y + grain * (noise(X * 9, Z * 9, 0, seed + 1) - .5) + grain * 1.6 * (noise(X * 4, Z * 4, 0, seed + 2) - .5)
    if dip:
        Y = dip(X, Y, Z)
    return write(name, np.stack([X, Y, Z], -1).reshape(-1, 3), grid_faces(200, n, True))


# ---- chocolate, paper, cloth -------------------------------------------------
def relief(name, w, d, top, base_h=.0, nx=220, nz=300, skirt=True):
    """A slab lying on the table: top(x, z) gives the height; sides go down to y=0."""
    x = np.linspace(-w / 2, w / 2, nx)
    z = np.linspace(-d / 2, d / 2, nz)
    X, Z = np.meshgrid(x, z)
    Y = top(X, Z)
    V = np.stack([X, Y, Z], -1).reshape(-1, 3)
    F = grid_faces(nx, nz)
    UV = np.stack([(X + w / 2) / w, (Z + d / 2) / d], -1).reshape(-1, 2)
    if skirt:
        ring = np.concatenate([np.arange(nx), np.arange(nx, nx * nz, nx) + nx - 1, np.arange(nx * nz - 2, nx * nz - nx - 1, -1), np.arange(nx * (nz - 2), 0, -nx)])
        low = V[ring].copy()
        low[:, 1] = 0
        k, m = len(V), len(ring)
        V = np.vstack([V, V[ring], low])
        UV = np.vstack([UV, UV[ring], UV[ring]])
        i = np.arange(m)
        j = (i + 1) % m
        F = np.vstack([F, np.stack([k + i, k + j, k + m + j], 1), np.stack([k + i, k + m + j, k + m + i], 1)])
    return write(name, V, F, UV)


def pillow(name, w, d, h, seed=1, nx=90, nz=150, power=.16, crumple=.02):
    """A wrapped bar: soft edges, paper slightly drawn. Top and bottom in one mesh; u,v run over the top."""
    x = np.linspace(-1, 1, nx)
    z = np.linspace(-1, 1, nz)
    X, Z = np.meshgrid(x, z)
    e = np.clip((1 - np.abs(X)**14) * (1 - np.abs(Z)**22), 0, 1) ** power
    bump = crumple * (fbm(X * 3, Z * 5, 0, 3, seed) - .5) + crumple * 1.4 * np.exp(-((np.abs(X) - .93) / .06)**2) * (ridges(X * .5, Z * 9, 0, 4, seed) - .4)
    Yt = h / 2 + h / 2 * e + bump * e
    Yb = h / 2 - h / 2 * e
    UV = np.stack([(X + 1) / 2, (Z + 1) / 2], -1).reshape(-1, 2)
    A = np.stack([X * w / 2, Yt, Z * d / 2], -1).reshape(-1, 3)
    B = np.stack([X * w / 2, Yb, Z * d / 2], -1).reshape(-1, 3)
    F = grid_faces(nx, nz)
    return write(name, np.vstack([A, B]), np.vstack([F, F[:, ::-1] + len(A)]), np.vstack([UV, UV]))


def sheet(name, w, d, height, nx=160, nz=160):
    x = np.linspace(-w / 2, w / 2, nx)
    z = np.linspace(-d / 2, d / 2, nz)
    X, Z = np.meshgrid(x, z)
    V = np.stack([X, height(X, Z), Z], -1).reshape(-1, 3)
    UV = np.stack([(X + w / 2) / w, (Z + d / 2) / d], -1).reshape(-1, 2)
    return write(name, V, grid_faces(nx, nz), UV)


def backdrop(name, width=300, front=-150, wall=34, radius=26, height=200):
    """Seamless sweep: table, cove, wall."""
    pts = [(0, front)] + [(0, z) for z in np.linspace(front / 2, wall - radius, 12)]
    pts += [(radius * (1 - np.cos(a)), wall - radius + radius * np.sin(a)) for a in np.linspace(0, np.pi / 2, 40)[1:]]
    pts += [(y, wall) for y in np.linspace(radius, height, 8)[1:]]
    xs = np.linspace(-width / 2, width / 2, 12)
    V = np.array([[x, y, z] for y, z in pts for x in xs])
    return write(name, V, grid_faces(len(xs), len(pts)))


def disc(name, radius, h, scores=6, seed=1, n=60, m=240):
    """A hand-pressed round tablet, scored into wedges."""
    r = np.linspace(0.002, 1, n)
    th = np.linspace(0, 2 * np.pi, m, endpoint=False)
    T, R = np.meshgrid(th, r)
    rim = radius * (1 + .018 * (fbm(np.cos(T) * 1.6 + 4, np.sin(T) * 1.6 + 4, 0, 3, seed) - .5) * 2)
    X, Z = R * rim * np.cos(T), R * rim * np.sin(T)
    Y = h * np.clip(1 - R**14, 0, 1) ** .5
    cut = 0
    for k in range(scores // 2):
        a = np.pi * k / (scores / 2) + seed
        cut = np.maximum(cut, np.exp(-((X * np.sin(a) - Z * np.cos(a)) / .11)**2))
    Y = Y - .30 * cut * np.clip((1 - R) * 16, 0, 1) ** .5 - .10 * cut * np.clip(1 - (1 - R) * 16, 0, 1)
    Y = Y + (.09 * (fbm(X * 1.2, Z * 1.2, 0, 4, seed) - .5) + .03 * (noise(X * 6, Z * 6, 0, seed) - .5)) * np.clip((1 - R) * 9, 0, 1)
    Y = np.maximum(Y, 0)
    V = np.stack([X, Y, Z], -1).reshape(-1, 3)
    F = grid_faces(m, n, True)
    k = len(V)
    low = V[-m:].copy()
    low[:, 1] = -.02
    return write(name, np.vstack([V, low]), np.vstack([F, grid_faces(m, 2, True) + k - m]))


def quill(name, length=9, seed=1):
    """A cinnamon stick: bark rolled in from both sides."""
    t = np.linspace(-1, 1, 90)
    a = t * 5.2
    r = .16 + .34 * (1 - np.abs(t)) ** .9
    cx = np.sign(t) * .34 * (1 - np.exp(-np.abs(t) * 6))
    px, py = cx + r * np.sin(a) * .9, r * np.cos(a) + .1
    q = np.linspace(0, 1, 50)
    Q, PX = np.meshgrid(q, px, indexing='ij')
    _, PY = np.meshgrid(q, py, indexing='ij')
    _, T = np.meshgrid(q, t, indexing='ij')
    D = .05 * (fbm(T * 6 + 20, Q * 3, 0, 3, seed) - .5)
    end = .12 * (noise(T * 8 + 9, np.sign(Q - .5) * 4, 0, seed) - .5)
    Z = (Q - .5) * length + end * (np.abs(Q - .5) > .49)
    V = np.stack([PX * (1 + D), PY * (1 + D), Z], -1).reshape(-1, 3)
    F = grid_faces(len(t), len(q))
    off = normals(V, F) * .05
    return write(name, np.vstack([V, V + off]), np.vstack([F, F + len(V)]))


def whisk(name, length=28.0, head=2.5):
    """The molinillo: a turned handle and a notched head; lies along y, head down at y=0."""
    pts = [(.05, 0), (.9, 0), (head * .78, .5), (head, 1.7), (head * .97, 2.9), (head * .72, 4.2), (.95, 4.9), (.8, 5.3), (1.15, 5.7), (.8, 6.1), (.72, 6.6), (.72, 8.6), (1.05, 8.9), (.66, 9.4), (.58, 12), (.62, 18), (.70, length - 3.2), (.55, length - 2.2), (.85, length - 1.2), (.75, length - .3), (.3, length), (.02, length)]
    p = smooth_line(pts, 16)
    th = np.linspace(0, 2 * np.pi, 240, endpoint=False)
    T, R = np.meshgrid(th, np.maximum(p[:, 0], .003))
    _, Y = np.meshgrid(th, p[:, 1])
    zone = np.clip((Y - .15) / .25, 0, 1) * np.clip((4.3 - Y) / .5, 0, 1)
    wave = np.abs(((T * 8 / (2 * np.pi)) % 1) - .5)
    notch = np.clip((.20 - wave) / .05, 0, 1)
    row = np.clip((np.abs(((Y - .35) / 1.32) % 1 - .5) - .40) / .05, 0, 1)
    R = R * (1 - zone * (.36 * notch + .16 * row * (1 - notch)))
    V = np.stack([R * np.cos(T), Y, R * np.sin(T)], -1).reshape(-1, 3)
    uv = np.stack([T / (2 * np.pi), Y / length], -1).reshape(-1, 2)
    return write(name, V, grid_faces(240, len(p), True), uv)


def cone_cloth(name, r, depth, seed=1, sag=.5, top=0.0):
    """A cloth filter hanging from its ring (ring at y=0)."""
    n, m = 110, 200
    q = np.linspace(0, 1, n)
    th = np.linspace(0, 2 * np.pi, m, endpoint=False)
    T, Q = np.meshgrid(th, q)
    R = r * (1 - Q**1.9) ** .92 + .05 * r * (1 - Q)
    fold = 1 + .10 * np.sin(T * 7 + 2 * noise(Q * 2, 0 * T, 0, seed)) * np.clip(Q * 2, 0, 1) * (1 - Q) * 1.6 + .10 * (fbm(np.cos(T) * 1.5 + 4, np.sin(T) * 1.5 + 4, Q * 3, 3, seed) - .5) * Q
    seam = np.exp(-((T - 4.3) / .035)**2)
    R = R * fold + .05 * seam
    hem = .06 * np.exp(-((Q - .075) / .01)**2) * 0 + .05 * (Q < .075)
    R = R + hem
    V = np.stack([R * np.cos(T), -Q * depth, R * np.sin(T)], -1).reshape(-1, 3)
    uv = np.stack([T / (2 * np.pi) * 2.4, Q * 1.2], -1).reshape(-1, 2)
    return write(name, V, grid_faces(m, n, True), uv)


def foam(name, radius, seed=1, height=.35):
    r = np.linspace(0.001, 1, 120)
    th = np.linspace(0, 2 * np.pi, 220, endpoint=False)
    T, R = np.meshgrid(th, r)
    X, Z = R * radius * np.cos(T), R * radius * np.sin(T)
    Y = height * (fbm(X * .5 + 7, Z * .5, 0, 3, seed) - .3) * (1 - R**8) + .035 * noise(X * 5, Z * 5, 0, seed) + .10 * R**10
    return write(name, np.stack([X, Y, Z], -1).reshape(-1, 3), grid_faces(220, 120, True))


def leaf_blade(name, length=10, width=4, curl=.9, seed=1):
    q = np.linspace(0, 1, 60)
    s = np.linspace(-1, 1, 31)
    S, Q = np.meshgrid(s, q)
    W = width / 2 * np.sin(np.pi * Q**.8) ** .8
    X = S * W
    Z = Q * length
    Y = .2 + curl * np.sin(np.pi * Q) + .28 * np.abs(S) * W * .5 + .10 * np.sin(Q * 26 - np.abs(S) * 3) * np.abs(S) + .05 * (noise(X, Z, 0, seed) - .5)
    return write(name, np.stack([X, Y, Z], -1).reshape(-1, 3), grid_faces(31, 60), np.stack([(S + 1) / 2, Q], -1).reshape(-1, 2))
