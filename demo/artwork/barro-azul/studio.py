"""The set: plaster wall, pale table, one window at the left. Writes a scene and has POV-Ray expose it."""
import math
import os
import subprocess
import tempfile
import numpy as np
from brush import noise, save_png, encoded, linear

HERE = os.path.dirname(os.path.abspath(__file__))
WORK = os.environ.get('WORK', os.path.join(tempfile.gettempdir(), 'barro-azul'))
os.makedirs(WORK, exist_ok=True)


def wood_map():
    path = WORK + '/wood.png'
    if os.path.exists(path):
        return path
    H, W, planks = 1500, 2400, 4
    out = np.zeros((H, W, 3))
    r = np.random.default_rng(5)
    fine = noise(H, W, 900, 5, 1)
    finer = noise(H, W, 260, 2.2, 2)
    slow = noise(H, W, 1500, 40, 3)
    pore = np.clip(noise(H, W, 46, 1.1, 6) - .55, 0, 1)
    warp = noise(H, W, 1300, 160, 4)
    y = np.arange(H)[:, None] / H * planks
    plank = np.floor(y).astype(int)
    light, dark = linear((.875, .822, .745)), linear((.690, .600, .495))
    rows = np.arange(H)[:, None]
    for p in range(planks):
        sel = (plank == p)[:, 0]
        shift = r.integers(0, W)
        ring = np.sin((y[sel] - p) * 26 + 11 * np.roll(warp, shift, 1)[sel] + p * 3)
        mix = .34 + .07 * ring + .13 * np.roll(fine, shift, 1)[sel] + .10 * np.roll(finer, shift, 1)[sel] + .10 * np.roll(slow, shift, 1)[sel] + .30 * np.roll(pore, shift, 1)[sel] + r.normal(0, .05)
        mix = np.clip(mix, 0, 1)[..., None]
        out[sel] = light * (1 - mix) + dark * mix
    gap = np.abs(y - np.round(y)) * H / planks
    out *= (1 - .55 * np.exp(-(gap / 1.6) ** 2) - .12 * np.exp(-(gap / 6) ** 2))[..., None]
    save_png(path, encoded(out))
    return path


def stone_map():
    path = WORK + '/stone.png'
    if os.path.exists(path):
        return path
    H = W = 1400
    n = .5 * noise(H, W, 260, 200, 11) + .3 * noise(H, W, 60, 50, 12) + .2 * noise(H, W, 9, 9, 13)
    pores = np.clip(noise(H, W, 14, 6, 14) - .85, 0, 1) * 1.2
    base = linear((.830, .800, .745))
    out = base * (1 + .09 * n[..., None]) * (1 - .5 * pores[..., None])
    save_png(path, encoded(out))
    return path


def wall_map():
    path = WORK + '/plaster.png'
    if os.path.exists(path):
        return path
    H = W = 1200
    n = .6 * noise(H, W, 420, 300, 21) + .3 * noise(H, W, 90, 60, 22) + .12 * noise(H, W, 8, 8, 23)
    base = linear((.915, .898, .868))
    save_png(path, encoded(base * (1 + .05 * n[..., None])))
    return path


GLAZE = 'finish{diffuse .78 specular .10 roughness .02 reflection{0,1 fresnel on} conserve_energy}'
CLAY = 'finish{diffuse .82 specular .03 roughness .12} normal{granite .12 scale .35 accuracy .001}'


def smooth(img, axis, reach, tolerance):
    """Averages neighbours along one axis where they differ little; along the grain of the wood it leaves the wood alone."""
    guide = (np.roll(img, 1, axis) + 2 * img + np.roll(img, -1, axis)) / 4
    total, weight = img.copy(), np.ones(img.shape[:2] + (1,), np.float32)
    for k in range(1, reach + 1):
        for s in (k, -k):
            d = np.roll(guide, s, axis) - guide
            wgt = np.exp(-(d * d).sum(2, keepdims=True) / (2 * tolerance ** 2)) * math.exp(-.5 * (k / reach * 1.6) ** 2)
            total += wgt * np.roll(img, s, axis)
            weight += wgt
    return total / weight


class Scene:
    def __init__(self, name, frame, look=(0, 0), pitch=14, table='wood', wall=1.25, size=(960, 1200), seed=3, key=1.0, turn=0, lens=24, light_side=-1):
        """frame: width in cm of what the picture shows at the subject; look: (x, y) in cm of its centre; pitch: degrees the camera looks down."""
        self.name, self.frame, self.look, self.pitch, self.table, self.wall, self.size = name, frame, look, pitch, table, wall, size
        self.parts, self.seed, self.key, self.turn, self.lens = [], seed, key, turn, lens

    def add(self, text):
        self.parts.append(text)
        return self

    def mesh(self, mesh, texture, place='', interior='interior{ior 1.5}'):
        return self.add('mesh2{%stexture{%s} %s %s}' % (mesh, texture, interior, place))

    def text(self):
        W = self.frame
        w, h = self.size
        dist = W / 2 / math.tan(math.radians(self.lens / 2))
        p = math.radians(self.pitch)
        t = math.radians(self.turn)
        lx, ly = self.look[:2]
        lz = self.look[2] if len(self.look) > 2 else 0
        cam = (lx + dist * math.cos(p) * math.sin(t), ly + dist * math.sin(p), lz - dist * math.cos(p) * math.cos(t))
        top = wood_map() if self.table == 'wood' else stone_map()
        U = W / 22.0
        head = f'''#version 3.7;
global_settings{{assumed_gamma 1.0 max_trace_level 2
 radiosity{{pretrace_start .08 pretrace_end .04 count 20 nearest_count 5 error_bound .9 recursion_limit 1 low_error_factor .7 gray_threshold 0 minimum_reuse .018 brightness 1.15 adc_bailout .02}}}}
#default{{finish{{ambient 0 diffuse .8}}}}
camera{{location <{cam[0]:.3f},{cam[1]:.3f},{cam[2]:.3f}> right x*{w / h:.5f} up y angle {self.lens} look_at <{lx},{ly},{lz}>}}
// the window and its light
light_source{{<{-27 * U:.2f},{27 * U:.2f},{-15 * U:.2f}> rgb <1,.982,.95>*{1.12 * self.key:.3f}
 area_light <{9 * U:.2f},0,{-16 * U:.2f}>,<0,{18 * U:.2f},0>,2,2 jitter}}
#declare Pane=texture{{pigment{{rgb 1}} finish{{ambient 0 diffuse 0 emission 15}}}};
union{{
 #for(I,0,1) #for(J,0,2) box{{<-8.2+I*8.6,-12+J*8.2,-.1>,<-.4+I*8.6,-4.4+J*8.2,0>}} #end #end
 texture{{Pane}} scale {U:.3f} rotate y*-61 translate <{-31 * U:.2f},{15 * U:.2f},{-15 * U:.2f}> no_shadow no_image no_radiosity}}
// the room: a pale shell, dimmer towards the front
sphere{{0,{400 * U:.1f} hollow pigment{{gradient y color_map{{[0 rgb <.62,.57,.50>][.5 rgb <.80,.77,.73>][1 rgb <.92,.92,.93>]}} scale {800 * U:.1f} translate y*{-400 * U:.1f}}} finish{{ambient 0 diffuse 0 emission .40}}}}
box{{<{34 * U:.2f},0,{-60 * U:.2f}>,<{35 * U:.2f},{60 * U:.2f},{30 * U:.2f}> pigment{{rgb <.9,.87,.82>}} finish{{diffuse .8}} no_image}}
'''
        zw = self.wall * W
        wood_scale = 40 if self.table == 'wood' else 40
        ground = f'''
box{{<{-8 * W:.1f},-2,{-4 * W:.1f}>,<{8 * W:.1f},0,{zw:.2f}> texture{{pigment{{image_map{{png "{top}" interpolate 2}} rotate x*90 scale <{wood_scale * 1.7:.1f},1,{wood_scale:.1f}> translate <{11.3 + self.seed * 7.1:.2f},0,{self.seed * 3.3:.2f}>}} finish{{diffuse .80 specular .05 roughness .06}}}}}}
plane{{z,{zw:.2f} hollow texture{{pigment{{image_map{{png "{wall_map()}" interpolate 2}} scale {60 * U ** .5:.1f}}} finish{{diffuse .77}}}}}}
'''
        return head + (ground if self.table else '') + '\n'.join(self.parts)

    def finish(self, png, jpg, quality=82):
        """Develops the exposure: smooths the grain of the soft shadows, sets the white balance and a soft curve."""
        w, h = (int(v) for v in subprocess.run(['identify', '-format', '%w %h', png], capture_output=True, text=True, check=True).stdout.split())
        raw = subprocess.run(['convert', png, '-depth', '8', 'rgb:-'], capture_output=True, check=True).stdout
        img = np.frombuffer(raw, np.uint8).reshape(h, w, 3).astype(np.float32) / 255
        img = smooth(smooth(img, 1, 6, .060), 0, 1, .030)
        clean = png[:-4] + '-clean.png'
        save_png(clean, img)
        subprocess.run(['nice', '-n', '19', 'convert', clean, '-channel', 'R', '-evaluate', 'multiply', '.992', '-channel', 'B', '-evaluate', 'multiply', '1.035', '+channel',
                        '-sigmoidal-contrast', '2.2x58%', '-evaluate', 'multiply', '1.03', '-filter', 'Lanczos', '-resize', '%dx%d!' % self.size, '-unsharp', '0x0.9+0.6+0.012',
                        '-sampling-factor', '4:2:0', '-strip', '-interlace', 'Plane', '-quality', str(quality), jpg], check=True)

    def shoot(self, out=None, scale=1.0, aa=True):
        w, h = int(self.size[0] * scale), int(self.size[1] * scale)
        pov = f'{WORK}/{self.name}.pov'
        with open(pov, 'w') as f:
            f.write(self.text())
        png = out or f'{WORK}/{self.name}.png'
        cmd = ['nice', '-n', '19', 'povray', '+WT1', f'+I{pov}', f'+O{png}', f'+W{w}', f'+H{h}', '-D', '-V', '+FN8', '-GA']
        if aa:
            cmd += ['+A0.12', '+AM1', '+R2', '+J0.3']
        r = subprocess.run(cmd, capture_output=True, text=True)
        if r.returncode:
            raise RuntimeError(r.stderr[-1500:])
        return png
