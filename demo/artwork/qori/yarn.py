"""Cloth as pictures: every function gives (rgb, height), arrays of one piece of cloth seen flat, stitch by stitch."""
import numpy as np, zlib, struct

def hexc(s): return np.array([int(s[i:i+2],16) for i in (0,2,4)])/255.
INK={k:hexc(v) for k,v in dict(ivory='ece3d1',cream='e2d5bd',oat='d2c0a1',camel='b08a60',fawn='a9825a',brown='65452f',dark='3d2b21',black='2b2727',
  stone='98989a',pearl='c3c2c0',silver='b4b5b6',charcoal='46474c',red='87222f',crimson='9b2b3a',rose='dba9a6',pink='e3bdb6',plum='5f1d33',indigo='2a3d62',navy='1f2b45',sky='7693b5',
  pale='b9c6d3',gold='c99a3d',green='6b7344',walnut='5b3f2c').items()}

def png(path,a):
    a=np.clip(np.round(a*255),0,255).astype(np.uint8)
    h,w=a.shape[:2]; ch=1 if a.ndim==2 else 3
    raw=np.zeros((h,w*ch+1),np.uint8); raw[:,1:]=a.reshape(h,w*ch)
    def chunk(t,d): return struct.pack('>I',len(d))+t+d+struct.pack('>I',zlib.crc32(t+d))
    open(path,'wb').write(b'\x89PNG\r\n\x1a\n'+chunk(b'IHDR',struct.pack('>IIBBBBB',w,h,8,0 if ch==1 else 2,0,0,0))+chunk(b'IDAT',zlib.compress(raw.tobytes(),1))+chunk(b'IEND',b''))

def noise(shape,cell,seed=0):
    """Smooth value noise in -1..1; cell in pixels, one number or (y,x)."""
    cy,cx=(cell,cell) if np.isscalar(cell) else cell
    h,w=shape; r=np.random.default_rng(seed)
    g=r.uniform(-1,1,(int(h/cy)+3,int(w/cx)+3)).astype(np.float32)
    y=np.arange(h,dtype=np.float32)/cy; x=np.arange(w,dtype=np.float32)/cx
    yi=y.astype(int); xi=x.astype(int); fy=y-yi; fx=x-xi
    fy=fy*fy*(3-2*fy); fx=fx*fx*(3-2*fx)
    a=g[yi]*(1-fy)[:,None]+g[yi+1]*fy[:,None]
    return a[:,xi]*(1-fx)+a[:,xi+1]*fx

def grid(wcm,hcm,pp):
    w,h=int(wcm*pp),int(hcm*pp)
    X=(np.arange(w,dtype=np.float32)+.5)/pp; Y=(h-np.arange(h,dtype=np.float32)-.5)/pp
    return np.meshgrid(X,Y)

def finish(col,h,seed=0,melange=.07,deep=.62,pp=30):
    """Shade the gaps, speckle the fibre: undyed alpaca is never one colour."""
    s=h.shape
    m=melange*(.9*noise(s,2.2,seed)+.7*noise(s,(pp*.9,3),seed+1)+.5*noise(s,(3,pp*.9),seed+2)+.6*noise(s,pp*6,seed+3))
    shade=deep+(1-deep)*np.clip(h,0,1)**.8
    gap=col*np.array([.96,.93,.92])
    rgb=(gap+(col-gap)*shade[...,None])*shade[...,None]*(1+m[...,None])
    return np.clip(rgb,0,1).astype(np.float32)

def flat(c):
    c=INK[c] if isinstance(c,str) else np.asarray(c)
    return lambda r,k: np.broadcast_to(c,r.shape+(3,))
def chart(a,pal,off=(0,0)):
    """Stitch chart, rows upward, repeated."""
    a=np.asarray(a); pal=np.array([INK[p] if isinstance(p,str) else p for p in pal])
    return lambda r,k: pal[a[(r.astype(int)+off[0])%a.shape[0],(k.astype(int)+off[1])%a.shape[1]]]

def stitches(X,Y,purl=None):
    """Knit height over stitch coordinates X (columns), Y (rows); gives height, row of the winning stitch, column."""
    c=np.floor(X); u=X-c; r0=np.floor(Y); y0=Y-r0-.5
    best=np.full(X.shape,-9.,np.float32); row=r0.copy(); ply=np.zeros_like(best)
    for dr in (-1,0,1):
        yy=y0-dr; r=r0+dr
        for cx,sl in ((.26,-.2),(.74,.2)):
            xx=(u-cx)-sl*yy
            hh=1-(xx/.27)**2-(yy/.98)**2-.28*yy
            if purl is not None: hh=np.where(purl(r,c),-9,hh)
            w=hh>best; best=np.where(w,hh,best); row=np.where(w,r,row); ply=np.where(w,np.sin(6.283*(yy*1.9+xx*3.2*np.sign(sl))),ply)
        if purl is not None:
            xx=u-.5; 
            hh=1.05-(xx/.72)**2-((yy+.22*np.cos(6.283*xx)-.1)/.6)**2-.1
            hh=np.where(purl(r,c),hh,-9)
            w=hh>best; best=np.where(w,hh,best); row=np.where(w,r,row); ply=np.where(w,np.sin(6.283*(xx*2.4+yy)),ply)
    h=np.sqrt(np.clip(best,0,1.3))/1.14+.05*ply
    return np.clip(h,0,1),row,c

def knit(wcm,hcm,color,g=2.6,ratio=.76,pp=32,purl=None,rib=None,seed=0,melange=.07,deep=.5,wob=.06):
    """Stocking stitch and its kin. g stitches per cm; purl(row,col) mask; rib=(knit,purl) columns."""
    x,y=grid(wcm,hcm,pp); s=x.shape
    X=x*g+wob*noise(s,pp*.8,seed+9); Y=y*g/ratio+wob*1.3*noise(s,pp*.7,seed+10)
    macro=1.
    if rib:
        a,b=rib; n=a+b; ph=(X%n)
        purl=lambda r,c,a=a,n=n: (c%n)>=a
        t=np.clip(ph/a,0,1); macro=np.where(ph<a,.62+.38*np.sqrt(np.clip(1-(2*t-1)**2,0,1)),.34-.1*np.sin(np.pi*np.clip((ph-a)/b,0,1))); tone=np.maximum(macro,.74)
    h,row,c=stitches(X,Y,purl)
    H=h*.45+macro*.55 if rib else h; G=h*.5+tone*.5 if rib else h
    return finish(color(row,c).astype(np.float32),np.clip(G*(.9+.1*h),0,1),seed,melange,deep,pp),H.astype(np.float32)

def cables(wcm,hcm,col,g=2.0,ratio=.78,pp=30,lay=None,seed=0,melange=.06,strands=2,turn=6.5,amp=1.,deep=.42):
    """Panels across the width: lay=[(kind,width cm),...], kind 'cable','braid','moss','purl','diamond','rib','knit'; height has a macro part for displacement."""
    x,y=grid(wcm,hcm,pp); s=x.shape
    rgb=np.zeros(s+(3,),np.float32); H=np.zeros(s,np.float32); c3=np.asarray(INK[col] if isinstance(col,str) else col,np.float32)
    tot=sum(w for _,w in lay); k=wcm/tot; x0=0; M=np.zeros(s,np.float32)
    wx=x+.05*noise(s,pp*1.2,seed+5); wy=y+.06*noise(s,pp*1.1,seed+6)
    for n,(kind,w) in enumerate(lay):
        w*=k; a,b=int(round(x0*pp)),int(round((x0+w)*pp)); sl=np.s_[:,a:b]; lx=wx[sl]-x0; ly=wy[sl]
        if kind in('moss','purl','knit','garter'):
            f={'moss':lambda r,c:(r+c)%2==0,'purl':lambda r,c:r>-99,'knit':None,'garter':lambda r,c:r%2==0}[kind]
            h,_,_=stitches(lx*g,ly*g/ratio,f); m=.22+0*h; hh=h*.20+m
        elif kind in('cable','braid'):
            ns=2 if kind=='cable' else 3; half=w/2*.92; sw=half*(.56 if ns==2 else .42); A=half-sw
            hh=np.zeros_like(lx); h=np.zeros_like(lx)+.3; m=hh+.12
            for i in range(ns):
                ph=2*np.pi*(ly/turn/(1 if ns==2 else 1.35)+i/ns); sgn=1 if n%2 else -1
                xc=w/2+A*np.sin(ph)*sgn; over=np.cos(ph) if ns==2 else np.sin(2*ph)
                slope=A*np.cos(ph)*2*np.pi/turn/(1 if ns==2 else 1.35)*sgn
                d=(lx-xc)/np.sqrt(1+slope**2); t=d/sw
                cord=np.sqrt(np.clip(1-t*t,0,1))
                sh,_,_=stitches(d*g+100.5 if ns==3 else d*g+100,(ly+d*slope*.4)*g/ratio)
                e=np.where(np.abs(t)<1,.22+.52*cord*amp+(.12 if ns==2 else .22)*over*cord+.16*sh*cord**.5,0)
                win=e>hh; hh=np.where(win,e,hh); h=np.where(win,sh*((.5+.5*cord) if ns==2 else (.35+.65*cord)*(.82+.18*over)),h); 
            bg,_,_=stitches(lx*g,ly*g/ratio,lambda r,c:r>-99)
            win=hh<=.02; hh=np.where(win,.12+.13*bg,hh); h=np.where(win,bg*.55,h)
        elif kind=='diamond':
            bg,_,_=stitches(lx*g,ly*g/ratio,lambda r,c:(r+c)%2==0); hh=.16+.18*bg; h=bg*.8
            P=turn*1.9; tri=2*np.abs((ly/P)%1-.5); sw=w*.085
            for q in(-1,1):
                xc=w/2+q*(w/2-sw*1.4)*tri; slope=q*(w/2-sw*1.4)*2/P*np.sign((ly/P)%1-.5); d=(lx-xc)/np.sqrt(1+slope**2); t=d/sw
                cord=np.sqrt(np.clip(1-t*t,0,1)); sh,_,_=stitches(d*g+100,(ly)*g/ratio); e=np.where(np.abs(t)<1,.25+.45*cord+.14*sh*cord,0)
                win=e>hh; hh=np.where(win,e,hh); h=np.where(win,sh*(.6+.4*cord),h)
        elif kind=='rib':
            ph=(lx/w*round(w*g/4)*4)%4; rr=np.where(ph<2,.62+.38*np.sqrt(np.clip(1-(ph-1)**2,0,1)),.3); h,_,_=stitches(lx*g,ly*g/ratio,lambda r,c:(c%4)>=2); hh=.2+rr*.3+h*.16; h=h*.7+.3*rr
        H[sl]=hh; M[sl]=h; x0+=w
    C=np.broadcast_to(c3,s+(3,)).astype(np.float32)
    # hollows between the cords take less light
    bl=H.copy(); r=int(pp*.28)
    for ax in(0,1):
        cs=np.cumsum(np.concatenate([np.repeat(bl.take([0],ax),r+1,ax),bl,np.repeat(bl.take([-1],ax),r,ax)],ax),ax); n=bl.shape[ax]
        bl=(cs.take(range(2*r+1,2*r+1+n),ax)-cs.take(range(0,n),ax))/(2*r+1)
    occ=np.clip(1-1.35*np.clip(bl-H,0,1),.45,1)
    rgb=finish(C,np.clip(M,0,1)*occ,seed,melange,deep,pp)*(.35+.65*occ)[...,None]
    return rgb,H

def weave(wcm,hcm,warp,weft,over,t=8,pp=34,seed=0,melange=.07,deep=.55):
    """Interlaced threads, t per cm. warp(i), weft(j) give rgb; over(i,j) says where the warp is on top."""
    x,y=grid(wcm,hcm,pp); s=x.shape
    X=x*t+.12*noise(s,pp*1.2,seed+5)+.06*noise(s,4,seed+6); Y=y*t+.12*noise(s,pp*1.1,seed+7)+.06*noise(s,4,seed+8)
    i=np.floor(X); j=np.floor(Y); u=X-i-.5; v=Y-j-.5
    o=over(i,j)
    ends_v=np.where(v>0,~over(i,j+1),~over(i,j-1)); ends_u=np.where(u>0,over(i+1,j),over(i-1,j))
    hw=(1-(u/.58)**2)*(1-.55*ends_v*(2*np.abs(v))**3); hf=(1-(v/.58)**2)*(1-.55*ends_u*(2*np.abs(u))**3)
    h=np.sqrt(np.clip(np.where(o,hw,hf),0,1))
    r=np.random.default_rng(seed+20); jw=r.normal(0,.035,4096); jf=r.normal(0,.035,16384)
    col=np.where(o[...,None],warp(i)*(1+jw[i.astype(int)%4096])[...,None],weft(j)*(1+jf[j.astype(int)%16384])[...,None])
    ply=np.where(o,np.sin(6.283*(v*1.0+u*.9)),np.sin(6.283*(u*1.0+v*.9)))
    h=np.clip(h*.93+.06*ply,0,1)
    return finish(col.astype(np.float32),h,seed,melange,deep,pp),h.astype(np.float32)

plain=lambda i,j:(i+j)%2==0
twill=lambda i,j:(i+j)%4<2
def herring(n): 
    def f(i,j):
        k=i%(2*n); z=np.where(k<n,k,2*n-1-k); return (z+j)%4<2
    return f
def basketw(i,j): return ((i//2)+(j//2))%2==0

def stripes(spec,horizontal=True):
    """spec=[(ink,threads),...] repeated; gives a function of the thread number."""
    a=np.concatenate([np.repeat([INK[c] if isinstance(c,str) else c],n,0) for c,n in spec])
    return lambda i: a[i.astype(int)%len(a)]

def charted(wcm,hcm,C,pp=34,seed=0,melange=.06,deep=.55,fine=2,vertical=True):
    """Warp-faced cloth: C[j,i] rgb per pattern thread, row 0 at the bottom; ribs of fine threads run up (vertical) or across."""
    x,y=grid(wcm,hcm,pp); s=x.shape; nj,ni=C.shape[:2]
    X=x/wcm*ni+.10*noise(s,pp*.5,seed+5)+.08*noise(s,4,seed+6); Y=y/hcm*nj+.10*noise(s,pp*.5,seed+7)+.08*noise(s,4,seed+8)
    i=np.clip(np.floor(X),0,ni-1).astype(int); j=np.clip(np.floor(Y),0,nj-1).astype(int)
    a,b=(X*fine,Y*fine) if vertical else (Y*fine,X*fine)
    ia=np.floor(a); u=a-ia-.5; v=(b+.5*(ia%2))%1-.5
    h=np.sqrt(np.clip((1-(u/.56)**2)*(1-.5*(2*np.abs(v))**3),0,1)); h=np.clip(h+.06*np.sin(6.283*(v+u)),0,1)
    r=np.random.default_rng(seed+3).normal(0,.03,20000)
    col=C[j,i]*(1+r[ia.astype(int)%20000])[...,None]
    return finish(col.astype(np.float32),h,seed,melange,deep,pp),h.astype(np.float32)

# ---- the signs of the southern Andes, as charts of 0 and 1 -------------------------------------------------
def star(pad=1):
    """ch'aska, the eight-pointed star, 15 x 15."""
    n=7; y,x=np.mgrid[-n:n+1,-n:n+1]; a,b=abs(x),abs(y)
    p=((b>=1)&(b<=3)&(a-b>=1)&(a-b<=4))|((a>=1)&(a<=3)&(b-a>=1)&(b-a<=4))
    return np.pad(p.astype(int),pad)
def rhomb(n=7,step=4,w=2):
    """nested diamonds with a seed in the middle."""
    y,x=np.mgrid[-n:n+1,-n:n+1]; d=abs(x)+abs(y); return (((d%step)<w)&(d<=n+1)).astype(int)
def hooked(n=8):
    """a diamond whose flanks carry hooks."""
    y,x=np.mgrid[-n:n+1,-n:n+1]; a,b=abs(x),abs(y); d=a+b
    return ((d<=1)|((d>=4)&(d<=5))|((d==n)&(b%2==0))|((b==n-1)&(a>=2)&(a<=5))|((b==n)&(a==5))|((a==n)&(b<=1))).astype(int)
def river(w=10,h=7,t=2):
    """q'enqo, the winding road."""
    y,x=np.mgrid[0:h,0:w]; z=abs((x%w)-w//2)*(h-t)/(w/2.); return ((y>=z)&(y<z+t)).astype(int)
def steps(n=5):
    y,x=np.mgrid[0:n,0:2*n]; return (np.minimum(x,2*n-1-x)//1>=y).astype(int)
def cross(n=3):
    """chakana, the stepped cross."""
    m=3*n//2+n; y,x=np.mgrid[-m:m+1,-m:m+1]; a,b=abs(x)//n+(abs(x)%n>n//2),abs(y)//n+(abs(y)%n>n//2)
    return ((a+b<=2)&~((a==0)&(b==0))).astype(int)
def checks(w=2,h=2): 
    y,x=np.mgrid[0:2*h,0:2*w]; return ((x//w+y//h)%2).astype(int)
def row_of(motif,width,gap=1):
    m=np.pad(motif,((0,0),(0,gap))); k=int(np.ceil(width/m.shape[1]))+1; r=np.tile(m,(1,k)); o=(r.shape[1]-width)//2
    return r[:,o:o+width]
def bands(width,spec):
    """Stack of bands bottom to top: (motif or row count, ground ink, sign ink) -> rgb chart."""
    out=[]
    for m,g,f in spec:
        a=np.zeros((m,width),int) if np.isscalar(m) else row_of(m,width)
        G,F=[INK[c] if isinstance(c,str) else np.asarray(c) for c in (g,f)]
        out.append(np.where(a[...,None]>0,F,G))
    return np.concatenate(out,0)
