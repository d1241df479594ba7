"""Meshes in centimetres: thrown shapes, pulled handles, tiles, leaves, hearts. Each is written as a POV-Ray mesh2."""
import math
import numpy as np
from brush import spline


def resample(points, n):
    """Equal steps of arc length along a polyline."""
    seg = np.hypot(*np.diff(points[:, :2], axis=0).T) if points.shape[1] == 2 else np.linalg.norm(np.diff(points, axis=0), axis=1)
    s = np.concatenate([[0], np.cumsum(seg)])
    t = np.linspace(0, s[-1], n)
    return np.stack([np.interp(t, s, points[:, k]) for k in range(points.shape[1])], 1), s[-1]


def profile(points, n=110, steps=14):
    """A smooth profile (radius, height); a point given twice stays a corner."""
    runs, run = [], [points[0]]
    for p in points[1:]:
        if p == run[-1]:
            runs.append(run)
            run = [p]
        else:
            run.append(p)
    runs.append(run)
    curves = [spline(r, steps) if len(r) > 1 else np.array(r, float) for r in runs]
    return resample(np.vstack(curves), n)


def mesh2(P, UV, closed_u=True, flip=False):
    """P: n×m×3 grid; rows follow the profile, columns go around. Returns mesh2 text without its textures."""
    n, m, _ = P.shape
    if closed_u:
        du = np.roll(P[:, :-1], -1, 1) - np.roll(P[:, :-1], 1, 1)
        du = np.concatenate([du, du[:, :1]], 1)
    else:
        du = np.gradient(P, axis=1)
    dv = np.gradient(P, axis=0)
    N = np.cross(dv, du)
    L = np.linalg.norm(N, axis=2, keepdims=True)
    bad = L[..., 0] < 1e-9
    N = N / np.maximum(L, 1e-12)
    for i in (0, n - 1):
        if bad[i].any():
            N[i] = N[1 if i == 0 else n - 2].mean(0)
            N[i] /= max(np.linalg.norm(N[i][0]), 1e-9)
    if flip:
        N = -N
    idx = np.arange(n * m).reshape(n, m)
    a, b, c, d = idx[:-1, :-1].ravel(), idx[:-1, 1:].ravel(), idx[1:, 1:].ravel(), idx[1:, :-1].ravel()
    F = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    V = P.reshape(-1, 3)
    area = np.linalg.norm(np.cross(V[F[:, 1]] - V[F[:, 0]], V[F[:, 2]] - V[F[:, 0]]), axis=1)
    F = F[area > 1e-10]
    v3 = lambda A, f: ','.join(f % tuple(x) for x in A)
    return ('vertex_vectors{%d,%s}\nnormal_vectors{%d,%s}\nuv_vectors{%d,%s}\nface_indices{%d,%s}\n' % (
        n * m, v3(V, '<%.4f,%.4f,%.4f>'), n * m, v3(N.reshape(-1, 3), '<%.3f,%.3f,%.3f>'),
        n * m, v3(UV.reshape(-1, 2), '<%.4f,%.4f>'), len(F), v3(F, '<%d,%d,%d>')))


class Pot:
    """A thrown shape. outer runs from the foot's centre up to the lip; inner from the lip down to the floor."""

    def __init__(self, outer, inner=None, seed=1, wobble=.006, rings=.012, pitch=.7, spout=None, oval=None, n=84, around=128, lobes=None):
        self.seed, self.wobble, self.rings, self.pitch, self.spout, self.oval, self.lobes = seed, wobble, rings, pitch, spout, oval, lobes
        self.around = around
        self.outer, self.length = profile(outer, n)
        self.inner = profile(inner, n)[0] if inner else None
        self.height = max(p[1] for p in outer)
        self.rmax = self.outer[:, 0].max()
        self.girth = 2 * math.pi * self.rmax
        s = np.linspace(0, self.length, n)
        self.s = s

    def at(self, height, top=True):
        """Arc length on the outer wall where it stands at this height (the last or first such place)."""
        hits = [k for k in range(len(self.s) - 1) if (self.outer[k, 1] - height) * (self.outer[k + 1, 1] - height) <= 0]
        return float(self.s[hits[-1 if top else 0]]) if hits else float(self.length)

    def radius(self, height):
        k = [i for i in range(len(self.s) - 1) if (self.outer[i, 1] - height) * (self.outer[i + 1, 1] - height) <= 0]
        return float(self.outer[k[-1], 0])

    def grid(self, prof, rings=True):
        n, m = len(prof), self.around
        th = np.linspace(0, 2 * math.pi, m + 1)
        r, y = prof[:, 0:1], prof[:, 1:2]
        rg = np.random.default_rng(self.seed)
        f = np.zeros((n, m + 1))
        for k in (2, 3, 4, 5):
            a, p, q = rg.normal(0, 1 / k), rg.uniform(0, 6.28), rg.uniform(-.15, .15)
            f += a * np.sin(k * th[None, :] + p + q * y)
        R = r * (1 + self.wobble * f)
        if rings and self.rings:
            R = R + self.rings * np.sin(2 * math.pi * y / self.pitch + th[None, :]) * np.clip(r / max(self.rmax, .1) * 2 - .6, 0, 1) * (0.6 + .4 * np.sin(y * 1.7))
        if self.lobes:
            count, depth = self.lobes
            fade = np.clip((r / self.rmax - .35) / .4, 0, 1)
            R = R * (1 - depth * fade * (1 - np.abs(np.sin(count / 2 * th))[None, :] ** .6))
        Y = y + self.height * .0035 * np.sin(2 * th + self.seed)[None, :] * (y / self.height)
        if self.spout:
            at, reach, width, start = self.spout
            d = (th - math.radians(at) + math.pi) % (2 * math.pi) - math.pi
            up = np.clip((y - start) / (self.height - start), 0, 1) ** 1.8
            bump = np.exp(-(d / width) ** 2)[None, :] * up
            pinch = np.exp(-((np.abs(d) - width * 2.1) / (width * .9)) ** 2)[None, :] * up
            R = R + reach * bump - reach * .22 * pinch
            Y = Y + reach * .28 * bump
        ox, oz = self.oval or (1, 1)
        P = np.stack([R * np.cos(th)[None, :] * ox, Y + 0 * th[None, :], R * np.sin(th)[None, :] * oz], 2)
        return P, th

    def outside(self):
        P, th = self.grid(self.outer)
        u = np.broadcast_to((th / (2 * math.pi))[None, :], P.shape[:2])
        v = np.broadcast_to((self.s / self.length)[:, None], P.shape[:2])
        return mesh2(P, np.stack([u, v], 2))

    def inside_round(self):
        """The inner wall, painted like the outer one: u around, v from the lip (0) down to the floor (1)."""
        P, th = self.grid(self.inner)
        u = np.broadcast_to((th / (2 * math.pi))[None, :], P.shape[:2])
        v = np.broadcast_to(np.linspace(0, 1, len(self.inner))[:, None], P.shape[:2])
        return mesh2(P, np.stack([u, v], 2))

    def inside(self, R=None):
        """Painted as seen from above: the square canvas spans -R..R."""
        P, th = self.grid(self.inner)
        R = R or self.inner[:, 0].max()
        UV = np.stack([P[..., 0] / (2 * R) + .5, P[..., 2] / (2 * R) + .5], 2)
        return mesh2(P, UV)


def tube(path, widths, thick=1.0, m=28, n=60, flat=.7):
    """A pulled handle: an oval section swept along a curve in the x-y plane. flat is the section's depth over its width."""
    C, _ = resample(spline([p[:2] for p in path], 16), n)
    T = np.gradient(C, axis=0)
    T /= np.linalg.norm(T, axis=1, keepdims=True)
    Nn = np.stack([-T[:, 1], T[:, 0]], 1)
    w = np.interp(np.linspace(0, 1, n), np.linspace(0, 1, len(widths)), widths) / 2 * thick
    th = np.linspace(0, 2 * math.pi, m + 1)
    groove = 1 - .10 * np.exp(-((np.abs((th + math.pi) % (2 * math.pi) - math.pi)) / .45) ** 2)
    P = np.zeros((n, m + 1, 3))
    depth = (w[:, None] * flat) * (np.cos(th) * groove)[None, :]
    P[..., 0] = C[:, 0:1] + Nn[:, 0:1] * depth
    P[..., 1] = C[:, 1:2] + Nn[:, 1:2] * depth
    P[..., 2] = w[:, None] * np.sin(th)[None, :]
    u = np.broadcast_to((th / (2 * math.pi))[None, :], P.shape[:2])
    v = np.broadcast_to(np.linspace(0, 1, n)[:, None], P.shape[:2])
    return mesh2(P, np.stack([u, v], 2))


def space_tube(path, widths, m=12, n=60):
    """A round stem along a curve in space."""
    C, _ = resample(spline(path, 12), n)
    T = np.gradient(C, axis=0)
    T /= np.linalg.norm(T, axis=1, keepdims=True)
    side = np.cross(T, np.array([.3, .2, 1.0]))
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    up = np.cross(side, T)
    w = np.interp(np.linspace(0, 1, n), np.linspace(0, 1, len(widths)), widths) / 2
    th = np.linspace(0, 2 * math.pi, m + 1)
    P = C[:, None, :] + w[:, None, None] * (np.cos(th)[None, :, None] * side[:, None, :] + np.sin(th)[None, :, None] * up[:, None, :])
    u = np.broadcast_to((th / (2 * math.pi))[None, :], P.shape[:2])
    v = np.broadcast_to(np.linspace(0, 1, n)[:, None], P.shape[:2])
    return mesh2(P, np.stack([u, v], 2)), C


def tile(side, thick, seed, n=40):
    """A hand-pressed tile lying face up: soft edges, a face that is not quite flat."""
    r = np.random.default_rng(seed)
    bevel = .16
    h = side / 2
    a = np.concatenate([[-h, -h + .015, -h + .06], np.linspace(-h + bevel, h - bevel, n), [h - .06, h - .015, h]])
    X, Z = np.meshgrid(a, a)
    d = np.minimum(h - np.abs(X), h - np.abs(Z))
    Y = thick - .10 * np.clip(1 - d / bevel, 0, 1) ** 2.2
    ph = r.uniform(0, 6.28, 4)
    Y += .018 * np.sin(X * .45 + ph[0]) + .018 * np.sin(Z * .5 + ph[1]) + .006 * np.sin(X * 1.7 + Z * 1.1 + ph[2]) + .005 * np.sin(Z * 2.1 - X * 1.3 + ph[3])
    X2 = X * (1 + .003 * np.sin(Z * .6 + ph[0])) + .012 * np.sin(Z * 1.3 + ph[2])
    Z2 = Z * (1 + .003 * np.sin(X * .6 + ph[1])) + .012 * np.sin(X * 1.1 + ph[3])
    P = np.stack([X2, Y, Z2], 2)
    UV = np.stack([X / side + .5, Z / side + .5], 2)
    top = mesh2(P, UV, closed_u=False)
    edge = np.concatenate([P[0, :], P[1:, -1], P[-1, ::-1][1:], P[::-1, 0][1:]])
    low = edge * [1, 0, 1]
    S = np.stack([low, edge], 0)
    k = np.linspace(0, 1, S.shape[1])
    UVs = np.stack([np.stack([k, 0 * k], 1), np.stack([k, 0 * k + 1], 1)], 0)
    return top, mesh2(S, UVs, closed_u=False, flip=False)


def leaf(length, width, curl=.25, fold=.18, n=14, m=9):
    """A leaf lying along +x from the origin, face up."""
    t = np.linspace(0, 1, n)
    w = width / 2 * np.sin(np.pi * np.clip(t, 0, 1) ** .8) ** .85
    s = np.linspace(-1, 1, m)
    P = np.zeros((n, m, 3))
    P[..., 0] = (t * length)[:, None]
    P[..., 2] = w[:, None] * s[None, :]
    P[..., 1] = -curl * length * (t ** 2)[:, None] + fold * w[:, None] * np.abs(s)[None, :]
    u = np.broadcast_to((s[None, :] + 1) / 2, P.shape[:2])
    v = np.broadcast_to(t[:, None], P.shape[:2])
    return mesh2(P, np.stack([u, v], 2), closed_u=False)


def heart(height=11.0, width=10.0, depth=2.0, n=46, m=220):
    """A domed heart facing -z; painted from the front, canvas spans width × height around its centre."""
    t = np.linspace(0, 2 * math.pi, m + 1)
    hx = 16 * np.sin(t) ** 3
    hy = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
    hx = hx / 32 * width
    hy = (hy + 2.6) / 29 * height
    q = np.linspace(0, 1, n)
    r = np.sin(q * math.pi / 2)
    z = -np.cos(q * math.pi / 2) ** .8 * depth
    P = np.zeros((n, m + 1, 3))
    P[..., 0] = r[:, None] * hx[None, :]
    P[..., 1] = r[:, None] * hy[None, :]
    notch = np.exp(-((P[..., 0]) / 1.1) ** 2) * np.clip(P[..., 1] - 1.0, 0, 9) * .30
    P[..., 2] = np.minimum(z[:, None] + notch * (1 - q[:, None] ** 3), 0)
    UV = np.stack([P[..., 0] / width + .5, P[..., 1] / height + .5], 2)
    front = mesh2(P, UV, flip=True)
    B = P.copy()
    B[..., 2] = -B[..., 2] * .35
    return front, mesh2(B, UV)
